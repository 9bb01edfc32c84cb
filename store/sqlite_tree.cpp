#include "store/sqlite_tree.hpp"

#include "engine/journal.hpp"

#include <string>

namespace caseway::store {

using engine::StoreBroken;

namespace {

constexpr std::string_view leaves_from =
    "SELECT seq - 1, leaf FROM entry WHERE seq > ?1 AND seq <= ?1 + ?2 ORDER BY seq";
constexpr std::string_view nodes_from =
    "SELECT place, hash FROM node WHERE level = ?3 AND place >= ?1 AND place < ?1 + ?2 "
    "ORDER BY place";

void put(Rows& rows, std::uint64_t first, std::vector<std::optional<Digest>>& hashes) {
    while (rows.next())
        hashes.at(static_cast<std::uint64_t>(rows.number(0)) - first) = digest_of(rows.text(1));
}

}  // namespace

engine::TreeHead tree_end(Connection& connection) {
    auto row = connection.ask("SELECT size, root FROM head");
    if (!row.next()) throw StoreBroken("the store has lost its head: run `caseway audit verify`");
    if (row.number(0) < 0)
        throw StoreBroken(
            "the store says that it has fewer entries than none: run `caseway audit "
            "verify`");
    return {static_cast<std::uint64_t>(row.number(0)), hex(row.text(1))};
}

void end_tree(Connection& connection, engine::TreeHead const& end) {
    auto const root = from_hex(end.root).value();
    connection.run("UPDATE head SET size = ?1, root = ?2", end.size, Blob{root});
}

void begin_tree(Connection& connection) {
    connection.run("INSERT INTO head VALUES (1, 0, ?1)", Blob{bytes_of(GrowingTree{}.root())});
}

SubtreeHashes some_subtrees_in(Connection& connection) {
    return [&connection](unsigned level, std::uint64_t first, std::size_t count) {
        std::vector<std::optional<Digest>> hashes(count);
        if (level == 0) {
            auto rows = connection.ask(leaves_from, first, count);
            put(rows, first, hashes);
        } else {
            auto rows = connection.ask(nodes_from, first, count, level);
            put(rows, first, hashes);
        }
        return hashes;
    };
}

SubtreeHash subtrees_in(Connection& connection) {
    return [hashes = some_subtrees_in(connection)](unsigned level, std::uint64_t index) {
        auto const hash = hashes(level, index, 1).front();
        if (!hash)
            throw StoreBroken(
                "the tree over the entries lacks a hash: run `caseway audit verify`, which says "
                "what can be relied on");
        return *hash;
    };
}

GrowingTree::Completed keeping_in(Connection& connection) {
    return [&connection](unsigned level, std::uint64_t place, Digest const& hash) {
        connection.run("INSERT INTO node VALUES (?1, ?2, ?3)", level, place, Blob{bytes_of(hash)});
    };
}

std::uint64_t chained_entries(Connection& connection) {
    std::string chain(Digest{}.size(), '\0');
    std::uint64_t entries = 0;
    auto rows = connection.ask("SELECT seq, leaf FROM entry ORDER BY seq");
    while (rows.next()) {
        if (static_cast<std::uint64_t>(rows.number(0)) != ++entries)
            throw StoreBroken("entry " + std::to_string(entries) + " is missing");
        chain = bytes_of(sha256({link_follows, chain, rows.text(1)}));
    }
    auto head = connection.ask("SELECT size, chain FROM head");
    if (!head.next() || static_cast<std::uint64_t>(head.number(0)) != entries ||
        head.text(1) != chain)
        throw StoreBroken(
            "its entries do not end as it says they do: check it with the program that wrote it");
    return entries;
}

void plant_tree(Connection& connection, std::uint64_t entries) {
    GrowingTree tree;
    auto const hashes = subtrees_in(connection);
    auto const keeping = keeping_in(connection);
    while (tree.size() < entries) tree.add(hashes(0, tree.size()), keeping);
    begin_tree(connection);
    end_tree(connection, {tree.size(), hex(tree.root())});
}

}  // namespace caseway::store
