// What is drawn while two phones become a pair.

extension Pairing {
    func view(_ desk: Desk) -> View {
        let words = desk.words
        var view: View
        switch state {
        case .none, .busy, .waiting(problem: nil):
            view = View(screen: "pairing", title: words("pair.busy"), blocks: [.circles("near", label: words("art.near"))])
        case .inviting(let invite):
            view = View(screen: "invite", title: words("invite.title"), lead: words("invite.lead"))
            if let code = invite.drawing {
                view.add(.qr(QRDrawing(label: words("invite.qr"), size: code.size, modules: code.modules)))
            }
            view.add(.code(label: words("invite.code"), groups: invite.code.split(UInt8(ascii: "-"))))
            var actions: [Action] = []
            if desk.device.flag("share") == true { actions.add(Action(words("invite.share"), Tap("pair.share"), style: .main)) }
            actions.add(Action(words("invite.copy"), Tap("pair.copy")))
            actions.add(Action(words("invite.withdraw"), Tap("pair.withdraw"), style: .quiet))
            view.add(.actions(actions))
            view.add(.small(words("invite.until")))
        case .entering(let problem):
            view = View(screen: "join", title: words("join.title"), lead: words("join.lead"))
            if let problem { view.notice = Notice(text: words(key: problem), action: nil) }
            view.blocks = [
                .field(Field(name: "code", label: words("join.code"), hint: words("join.hint"), kind: "code", limit: 200)),
                .field(Field(name: "name", label: words("name.label"), hint: words("name.hint"), value: desk.myName, limit: 40)),
            ]
            var actions = [Action(words("join.go"), Tap("pair.join"), style: .main)]
            if desk.device.flag("camera") == true { actions.add(Action(words("join.scan"), Tap("pair.scan"))) }
            view.add(.actions(actions))
        case .comparing(let three):
            view = View(screen: "compare", title: words("compare.title"), lead: words("compare.lead"))
            view.blocks = [
                .code(label: words("compare.label"), groups: three),
                .actions([
                    Action(words("compare.same"), Tap("pair.same"), style: .main),
                    Action(words("compare.differ"), Tap("pair.differ")),
                ]),
                .small(words("compare.why")),
            ]
        case .failed(let problem), .waiting(problem: .some(let problem)):
            view = View(screen: "pairing", title: words("pair.failed"), lead: words(key: problem))
            view.blocks = [.actions([Action(words("again"), Tap("pair.again"), style: .main)])]
        }
        view.back = Action(words("back"), Tap("pair.back"), style: .quiet)
        return view
    }
}
