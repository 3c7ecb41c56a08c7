import HTTPTypes
import Hummingbird

/// What the controllers share.
struct Relay<Store: RelayStore>: Sendable {
    let store: Store
    let broker: StreamBroker
    let members: Members<Store>
    let limiter: RateLimiter
    let clock: RelayClock
    let chance: Chance
    let limits: RelayLimits
    let isRegistrationOpen: Bool
    let trustedHeader: HTTPField.Name?

    func address(of request: Request, _ context: RelayContext) -> RateLimiter.Subject {
        .address(ClientAddress(request, context, trustedHeader: trustedHeader))
    }

    /// Does something for which one must know a secret door. Taken before and given back when the guess was right, so
    /// that many calls at once cannot guess more than one after the other could.
    func guessing<Value: Sendable>(
        _ request: Request, _ context: RelayContext, isWrong: (Refusal?) -> Bool,
        _ body: () async throws -> Value
    ) async throws -> Value {
        let address = address(of: request, context)
        try limiter.take(.guesses, address)
        do {
            let value = try await body()
            limiter.giveBack(.guesses, address)
            return value
        } catch {
            if !isWrong(error as? Refusal) { limiter.giveBack(.guesses, address) }
            throw error
        }
    }
}
