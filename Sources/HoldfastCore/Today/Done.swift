// When something was last done: by the two for both, by whoever holds the one phone for that phone. A day, and nothing of
// how it went or ended (R3).

enum Done {
    /// The last day before today.
    static func day(of activity: Text, _ desk: Desk) -> Int? {
        guard let record = desk.journal.value(desk.pair?.isComplete == true ? .pair : .own, "run:" + activity) else { return nil }
        return record.int("day").flatMap { $0 < desk.today.number ? $0 : record.int("before") }
    }

    /// It has been done so many times today.
    static func keep(_ activity: Text, _ log: LogName, runs: Int, _ desk: inout Desk) {
        var record = Members()
        record.add("day", desk.today.number)
        record.add("run", runs)
        if let before = day(of: activity, desk) { record.add("before", before) }
        desk.keep(log, "run:" + activity, record.json)
    }
}
