#include "console/store_keys.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <istream>
#include <termios.h>
#include <unistd.h>

namespace caseway::console {

namespace {

constexpr std::size_t shortest_passphrase = 12;

std::string environment(char const* name) {
    auto const* text = std::getenv(name);
    return text ? text : "";
}

// What is typed on this terminal is not seen for as long as it lives.
class Unseen {
public:
    Unseen() : is_terminal_{tcgetattr(STDIN_FILENO, &before_) == 0} {
        if (!is_terminal_) return;
        auto unseen = before_;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen() {
        if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(Unseen const&) = delete;
    Unseen& operator=(Unseen const&) = delete;

private:
    termios before_{};
    bool is_terminal_;
};

std::string first_line(std::istream& in) {
    std::string line;
    if (!std::getline(in, line) || line.empty())
        throw Stop(exit_code::usage, "There is no passphrase to read. Nothing was changed.");
    return line;
}

std::string passphrase(Session& session, std::string_view prompt) {
    auto const& from = session.globals().passphrase_from;
    if (from == "-") return first_line(session.in());
    if (!from.empty()) {
        std::ifstream file{from};
        return first_line(file);
    }
    if (!session.may_ask())
        throw Stop(exit_code::usage,
                   "The keys of this store are locked with a passphrase. At a terminal it is asked "
                   "for; else name a file with it: --key-passphrase-from FILE, or - for standard "
                   "input.");
    Unseen const unseen;
    auto typed = session.ask(prompt);
    session.out() << "\n";
    return typed;
}

std::string new_passphrase(Session& session) {
    auto typed = passphrase(session, "A passphrase for the keys: ");
    if (typed.size() < shortest_passphrase)
        throw Stop(exit_code::usage, "A passphrase has at least twelve characters.");
    if (session.globals().passphrase_from.empty() &&
        passphrase(session, "The same once more: ") != typed)
        throw Stop(exit_code::usage, "The two differ. Nothing was changed.");
    return typed;
}

[[noreturn]] void no_keys(std::string const& path) {
    throw Stop(
        exit_code::broken,
        "What is personal in this store is sealed. Its keys are looked for in " + path +
            ", and there is no such file.\nName another: --store-key FILE, or CASEWAY_KEY. Without "
            "them headers alone can be checked: caseway audit verify");
}

std::shared_ptr<store::KeyKeeper> opened(Session& session, std::string const& path,
                                         std::string const& store_id) {
    try {
        return store::key_file(path, store_id,
                               [&] { return passphrase(session, "Passphrase of the keys: "); });
    } catch (store::WrongPassphrase const&) {
        throw Stop(exit_code::usage,
                   "That is not the passphrase of the keys in " + path + ". Nothing was changed.");
    }
}

}  // namespace

std::string key_path(Session const& session, std::string const& store_id) {
    if (auto const& path = session.globals().store_key; !path.empty()) return path;
    if (auto path = environment("CASEWAY_KEY"); !path.empty()) return path;
    auto const& folder = session.seat().config_folder;
    if (folder.empty())
        throw Stop(exit_code::usage,
                   "You have no home folder in which the keys of a store could be: name their "
                   "file with --store-key FILE, or CASEWAY_KEY.");
    return folder + "/keys/" + store_id + ".key";
}

store::KeysOf keys_of(Session& session) {
    return [&session](std::string const& store_id) {
        if (auto known = session.keeper()) return known;
        auto const path = key_path(session, store_id);
        if (!std::filesystem::exists(path)) no_keys(path);
        return session.keeper() = opened(session, path, store_id);
    };
}

store::KeysOf keys_of_new(Session& session, bool with_passphrase) {
    return [&session, with_passphrase](std::string const& store_id) {
        auto const path = key_path(session, store_id);
        if (std::filesystem::exists(path)) return keys_of(session)(store_id);
        std::optional<std::string> words;
        if (with_passphrase) words = new_passphrase(session);
        store::make_key_file(path, store_id, words);
        return session.keeper() = store::key_file(path, store_id, [&] { return *words; });
    };
}

}  // namespace caseway::console
