import Testing

@testable import HoldfastCore

struct MembersTests {
    @Test func `members never change the order in which they were added`() {
        var members = Members("block", "card")
        members.add("z", 1)
        members.add("a", Int64.min)
        members.add("half", 0.5)
        members.add("on", false)
        members.add("lines", ["one", "two"])
        members.add("title", "T" as Text)
        members.add("inner", ["x": .null])
        let text = members.json.written()
        #expect(
            text == """
                {"block":"card","z":1,"a":-9223372036854775808,"half":0.5,"on":false,"lines":["one","two"],"title":"T","inner":{"x":null}}
                """)
    }

    @Test func `what is nil or not so is left out, and null is not nil`() {
        var members = Members()
        members.add("none", ifAny: nil as Text?)
        members.add("nothing", ifAny: nil as JSON?)
        members.add("never", when: false)
        #expect(members.json == .object([]))
        members.add("null", ifAny: JSON.null)
        members.add("empty", ifAny: "" as Text?)
        members.add("so", when: true)
        #expect(members.json == ["null": .null, "empty": "", "so": true])
    }

    @Test func `a list becomes a list of what each element is`() {
        #expect([1, 2].json { JSON($0) } == .array([1, 2]))
    }

    @Test func `a button's tap is never lost on its way to the screen`() {
        let card = Block.card(Card("Title", tap: Tap("there.open")))
        #expect(card.json["tap"] == ["name": "there.open", "with": .object([])])
        let rows = Block.rows(label: "Rows", [Row("One", tap: Tap("mine.check"))])
        #expect(rows.json.items("rows").first?["tap"]?.text("name") == "mine.check")
    }
}
