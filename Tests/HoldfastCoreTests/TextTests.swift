import Testing

@testable import HoldfastCore

struct TextTests {
    @Test func `a text is never equal to another spelling of itself, only to its own bytes`() {
        let one: Text = "caf\u{e9}"
        #expect(one == "caf\u{e9}")
        #expect(one != "cafe\u{301}")
        #expect(one != "caf")
        #expect(Text() == "" && Text().isEmpty)
        #expect(Set(["a", "b", "a"] as [Text]).count == 2)
    }

    @Test func `a literal in a switch never matches a text that only begins or ends like it`() {
        func kind(_ text: Text) -> Int {
            switch text {
            case "": 0
            case "tap": 1
            case "taps": 2
            default: 3
            }
        }
        #expect(["", "tap", "taps", "ta", "tapsy", "Tap"].map(kind) == [0, 1, 2, 3, 3, 3])
    }

    @Test func `the order is that of the bytes, and what is shorter comes first`() {
        let ordered: [Text] = ["", "A", "Z", "a", "aa", "ab", "b", "\u{e9}", "\u{20ac}", "\u{ffff}", "\u{10000}"]
        for (index, text) in ordered.enumerated() {
            for (other, compared) in ordered.enumerated() { #expect((text < compared) == (index < other), "\(text) \(compared)") }
        }
    }

    static let numbers: [(Int64, Text)] = [
        (0, "0"), (7, "7"), (-1, "-1"), (10, "10"), (-90, "-90"), (.max, "9223372036854775807"), (.min, "-9223372036854775808"),
    ]

    @Test(arguments: numbers)
    func `a number that is filled in never loses its sign or a digit`(number: Int64, text: Text) {
        #expect(Text(number) == text)
        #expect("<\(number)>" as Text == "<" + text + ">")
        #expect("\(Int(number))" as Text == text)
    }

    @Test func `what is filled in stands where it was written`() {
        let name: Text = "Ana \u{1f30a}"
        #expect("\(name) and \(2.5)" as Text == "Ana \u{1f30a} and 2.5")
        var sum: Text = "a"
        sum += "b"
        #expect(sum + "" + "c" == "abc")
    }

    static let beginnings: [(Int, Text)] = [
        (0, ""), (1, "a"), (2, "a\u{e9}"), (3, "a\u{e9}\u{1f30a}"), (4, "a\u{e9}\u{1f30a}z"), (99, "a\u{e9}\u{1f30a}z"),
    ]

    @Test(arguments: beginnings)
    func `a character is never cut in two`(scalars: Int, text: Text) {
        #expect(("a\u{e9}\u{1f30a}z" as Text).prefix(scalars) == text)
    }

    @Test func `splitting leaves out what is empty`() {
        #expect(("/v1//marks/" as Text).split(UInt8(ascii: "/")) == ["v1", "marks"])
        #expect(("whole" as Text).split(UInt8(ascii: "/")) == ["whole"])
        #expect(("//" as Text).split(UInt8(ascii: "/")).isEmpty)
        #expect(Text().split(UInt8(ascii: "/")).isEmpty)
    }

    @Test func `what is not there is not cut off`() {
        let key: Text = "kept:hug:now"
        #expect(key.before(UInt8(ascii: ":")) == "kept")
        #expect(key.before(UInt8(ascii: "@")) == key)
        #expect(key.dropping(5) == "hug:now")
        #expect(key.dropping(99).isEmpty)
        #expect(key.begins(with: "kept:") && key.starts(with: "kept:" as Text) && !key.begins(with: "kept:hug:now:"))
    }

    @Test func `joining puts nothing before the first or after the last`() {
        #expect((["a", "", "b"] as [Text]).joined(", ") == "a, , b")
        #expect(([] as [Text]).joined(", ").isEmpty)
    }

    @Test func `natively nothing is lost between a text and a string`() {
        let string = "ganz ruhig \u{1f30a}" as String
        #expect(Text(string).description == string)
    }
}

struct BeginningTests {
    @Test func `a long page is named by its beginning, and no word of it is cut`() {
        #expect(Text("I was tired and glad").beginning(12) == "I was tired …")
        #expect(Text("I was tired").beginning(12) == "I was tired")
        #expect(Text("Donaudampfschiff").beginning(6) == "Donaud …", "a word without end is cut rather than lost")
        #expect(Text("äöü äöü äöü").beginning(5) == "äöü …")
    }
}
