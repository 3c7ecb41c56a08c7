@testable import HoldfastCore
@testable import HoldfastCoreTests

extension HoldfastCoreTests.Phone {
    /// Both agreed moments have come and the session plays.
    var isRunning: Bool {
        guard case .session(let playing) = app.place, case .running = playing.session.state else { return false }
        return true
    }

    /// Everything in both logs, with its stamps.
    var records: [JSON?] { ["own", "pair"].map { app.desk.journal.snapshot[$0] } }

    /// What the four tabs show, apart from whether everything is safe elsewhere and whether the log is whole.
    var everyTab: [JSON] {
        let kept = (app.place, app.notice, app.membership.problems, app.membership.leftOut)
        defer { (app.place, app.notice, app.membership.problems, app.membership.leftOut) = kept }
        (app.membership.problems, app.membership.leftOut) = ((nil, nil), false)
        return Tab.all.map { tab in
            app.place = .home(tab, [])
            app.notice = nil
            return app.view().json(app.desk.words)
        }
    }
}

extension View {
    /// The groups of the code on the screen.
    var code: [String]? {
        for case .code(_, let groups) in blocks { return groups.map { $0.description } }
        return nil
    }
}

extension Event.Kind {
    /// Came from the other phone or the relay, unasked.
    var isNews: Bool {
        switch self {
        case .entries, .nudge, .released, .live, .stream: true
        default: false
        }
    }
}
