// When something was last done: by the two for both, by whoever holds the one phone for that phone. A day, and nothing of
// how it went or ended (R3). In the pair's log each of the two has a record of their own, and the later one counts.

enum Done {
    /// The last day before today.
    static func day(of activity: Text, _ desk: Desk) -> Int? {
        let key: Text = "run:" + activity
        let records = desk.isPaired ? desk.journal.said(key) : [desk.own(key) ?? .null]
        return records.flatMap { [$0.int("day"), $0.int("before")] }.compactMap { $0 }.filter { $0 < desk.today.number }.max()
    }

    /// It has been done so many times today.
    static func keep(_ activity: Text, _ log: LogName, runs: Int, _ desk: inout Desk) {
        var record = Members()
        record.add("day", desk.today.number)
        record.add("run", runs)
        if let before = day(of: activity, desk) { record.add("before", before) }
        let side: Text = log == .own ? "" : "@\(desk.slot ?? 0)"
        desk.keep(log, "run:" + activity + side, record.json)
    }
}
