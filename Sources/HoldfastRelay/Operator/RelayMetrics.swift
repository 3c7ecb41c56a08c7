import Synchronization

/// Totals for the operator. Nothing in them is about one member.
public final class RelayMetrics: Sendable {
    private let answers = Mutex<[Int]>([0, 0, 0, 0, 0])

    public init() {}

    /// - Parameter status: an HTTP status code; what is outside 100-599 is not counted.
    func answered(with status: Int) {
        guard (100..<600).contains(status) else { return }
        answers.withLock { $0[status / 100 - 1] += 1 }
    }

    /// In Prometheus' text format, version 0.0.4.
    func text(streams: Int, entries: Int) -> String {
        let classes = answers.withLock { $0 }.enumerated().map { index, count in
            "holdfast_answers_total{class=\"\(index + 1)xx\"} \(count)\n"
        }
        return """
            # HELP holdfast_answers_total Answers since the start, by class of status.
            # TYPE holdfast_answers_total counter
            \(classes.joined())# HELP holdfast_streams_open Streams open now.
            # TYPE holdfast_streams_open gauge
            holdfast_streams_open \(streams)
            # HELP holdfast_entries_stored Sealed entries in all logs.
            # TYPE holdfast_entries_stored gauge
            holdfast_entries_stored \(entries)

            """
    }
}
