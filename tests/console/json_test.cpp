// The one document that a command answers with.
#include "console/json.hpp"

#include "tests/catch.hpp"

#include <nlohmann/json.hpp>

using namespace caseway;
using console::Json;

TEST_CASE("A document keeps the order of its members and reads back unchanged", "[console]") {
    auto const json = Json::object({{"schema", "caseway.test/1"},
                                    {"zebra", true},
                                    {"number", -7},
                                    {"list", Json::list({"a", Json{}, 2})},
                                    {"object", Json::object({{"b", 1}, {"a", 2}})}});
    auto const line = json.written(true);
    CHECK(line == R"({"schema":"caseway.test/1","zebra":true,"number":-7,)"
                  R"("list":["a",null,2],"object":{"b":1,"a":2}})");
    auto const again = Json::read(line);
    REQUIRE(again);
    CHECK((*again).written(true) == line);
}

TEST_CASE("A document is ASCII whatever a note holds", "[console]") {
    auto const text = Json{std::string{"\x1b[2J \u202E \x7f caf\u00e9 \xff"}}.written(true);
    for (char const c : text) CHECK((c >= ' ' && c < '\x7f'));
    CHECK(nlohmann::json::parse(text).get<std::string>().find("caf\u00e9") != std::string::npos);
}

TEST_CASE("What is no JSON is told without being repeated", "[console]") {
    auto const text = GENERATE(as<std::string>{}, "", "{", "{\"address\":\"14 Canary Lane\"",
                               "{\"a\":1,\"a\":2}", "[1,]", "{} {}");
    auto const read = Json::read(text);
    CAPTURE(text);
    CHECK_FALSE(read);
    CHECK(read.problem.find("Canary") == std::string::npos);
    CHECK_FALSE(read.problem.empty());
}

TEST_CASE("Two objects side by side may use the same name", "[console]") {
    CHECK(Json::read(R"({"a":{"x":1},"b":{"x":2}})"));
    CHECK_FALSE(Json::read(R"({"b":{"x":2,"x":3}})"));
}

TEST_CASE("A field takes text and numbers and yes or no but no object", "[console]") {
    CHECK(Json{"x"}.as_field() == "x");
    CHECK(Json{7}.as_field() == "7");
    CHECK(Json{false}.as_field() == "no");
    CHECK_FALSE(Json::object().as_field());
    CHECK_FALSE(Json{}.as_field());
    CHECK_FALSE(Json{1.5}.as_field());
}

TEST_CASE("A number that is too great for us is no other number", "[console]") {
    CHECK((*Json::read("9223372036854775807")).as_field() == "9223372036854775807");
    for (auto const* text : {"9223372036854775808", "18446744073709551615"}) {
        auto const json = Json::read(text);
        REQUIRE(json);
        CHECK_FALSE((*json).as_field());
    }
}

TEST_CASE("A document of nothing but brackets is refused", "[console]") {
    auto const brackets = [](std::size_t many) {
        return std::string(many, '[') + std::string(many, ']');
    };
    CHECK(Json::read(brackets(64)));
    CHECK_FALSE(Json::read(brackets(65)));
    CHECK_FALSE(Json::read(brackets(100'000)));
    std::string objects = "1";
    for (int i = 0; i < 100; ++i) objects = "{\"a\":" + objects + "}";
    CHECK_FALSE(Json::read(objects));
}

TEST_CASE("An object of nothing but members is refused and not looked through for hours",
          "[console]") {
    auto const object = [](int many) {
        std::string members;
        for (int n = 0; n < many; ++n) members += ",\"" + std::to_string(n) + "\":1";
        return "{" + members.substr(1) + "}";
    };
    auto const read = Json::read(object(4'096));
    REQUIRE(read);
    CHECK((*read).members()->size() == 4'096);
    CHECK((*read).find("4095")->as_field() == "1");
    auto const many = Json::read(object(4'097));
    CHECK_FALSE(many);
    CHECK(many.problem.find("more members than any of ours") != std::string::npos);
    CHECK_FALSE(Json::read("[" + object(4'097) + "]"));
    // Many small ones are no such object, and a repeated member is found behind thousands.
    std::string list = object(2);
    for (int n = 0; n < 5'000; ++n) list += "," + object(2);
    CHECK(Json::read("[" + list + "]"));
    auto twice = object(4'000);
    twice.replace(twice.size() - 1, 1, ",\"17\":2}");
    CHECK(Json::read(twice).problem.find("given twice") != std::string::npos);
}

TEST_CASE("A hidden value is an object and never a made up string", "[console]") {
    engine::FieldLine const address{
        "address", "where", engine::FieldType::text, true, engine::FieldClass::location, {}};
    CHECK(console::value_json(&address, "address", "14 Canary Lane").written(true) ==
          R"({"masked":true,"class":"location","reveal":"address"})");
    CHECK(console::value_json(nullptr, "note", "x").written(true) == "\"x\"");
}

TEST_CASE("An error document says whether to try again", "[console]") {
    auto const busy = nlohmann::json::parse(console::error_document(9, "busy").written());
    CHECK(busy["schema"] == "caseway.error/1");
    CHECK(busy["error"]["code"] == "store.busy");
    CHECK(busy["error"]["retry"] == true);
    auto const usage = nlohmann::json::parse(console::error_document(2, "x").written());
    CHECK(usage["error"]["retry"] == false);
}
