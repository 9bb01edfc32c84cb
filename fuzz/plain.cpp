#include "fuzz/plain.hpp"

#include <algorithm>
#include <clocale>
#include <cwchar>
#include <locale.h>
#include <stdexcept>

namespace caseway::fuzz {

namespace {

// The C library decodes by the thread's locale.
class InUtf8 {
public:
    InUtf8() : before_{uselocale(utf8())} {}
    ~InUtf8() { uselocale(before_); }
    InUtf8(InUtf8 const&) = delete;
    InUtf8& operator=(InUtf8 const&) = delete;

private:
    static locale_t utf8() {
        static locale_t const locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        if (!locale) throw std::runtime_error("this machine has no locale C.UTF-8");
        return locale;
    }
    locale_t before_;
};

struct Range {
    wchar_t first, last;
};

// Unicode 15: categories Zl and Zp, and the properties Bidi_Control and
// Default_Ignorable_Code_Point of PropList.txt and DerivedCoreProperties.txt; the interlinear
// annotations are category Cf.
constexpr Range unseen[] = {
    {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

bool is_harmless(wchar_t code) {
    if (code < 0x20) return code == L'\n' || code == L'\t';
    if (code >= 0x7F && code <= 0x9F) return false;
    if (code >= 0xD800 && code <= 0xDFFF) return false;
    return std::none_of(std::begin(unseen), std::end(unseen), [&](auto const& range) {
        return code >= range.first && code <= range.last;
    });
}

// Shows each character to `visit` until that answers no; answers whether all were shown.
template <class Visit>
bool each_character(std::string_view text, Visit visit) {
    InUtf8 const locale;
    std::mbstate_t state{};
    for (std::size_t at = 0; at < text.size();) {
        wchar_t code = 0;
        auto const bytes = std::mbrtowc(&code, text.data() + at, text.size() - at, &state);
        if (bytes > text.size() - at || !visit(code)) return false;
        at += std::max<std::size_t>(bytes, 1);
    }
    return true;
}

}  // namespace

bool is_plain(std::string_view text) {
    wchar_t before = 0;
    bool const plain = each_character(text, [&](wchar_t code) {
        bool const well =
            (before != L'\r' || code == L'\n') && (code == L'\r' || is_harmless(code));
        before = code;
        return well;
    });
    return plain && before != L'\r';
}

int widest_line(std::string_view text) {
    int widest = 0, columns = 0;
    each_character(text, [&](wchar_t code) {
        auto const width = wcwidth(code);
        columns = code == L'\n' ? 0 : columns + (width < 0 ? 1 : width);
        widest = std::max(widest, columns);
        return true;
    });
    return widest;
}

}  // namespace caseway::fuzz
