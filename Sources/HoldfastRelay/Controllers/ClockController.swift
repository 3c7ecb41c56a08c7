import Hummingbird

/// | call | who |
/// | --- | --- |
/// | `GET /v1/clock` | anyone; with a token it is counted for the member instead of the address |
struct ClockController {
    let clock: RelayClock

    func addRoutes(to group: RouterGroup<RelayContext>) { group.get("clock", use: tell) }

    @Sendable private func tell(_ request: Request, context: RelayContext) -> Response {
        let received = Self.milliseconds(context.received)
        return .json(bytes: #"{"received":\#(received),"sent":\#(Self.milliseconds(clock.microseconds()))}"#.utf8)
    }

    /// Microseconds as milliseconds with exactly three decimals.
    static func milliseconds(_ microseconds: Int64) -> String {
        let rest = String(microseconds % 1_000)
        return "\(microseconds / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
