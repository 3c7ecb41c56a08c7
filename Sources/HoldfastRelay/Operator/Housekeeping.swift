import Logging
import ServiceLifecycle

/// Removes, every ten minutes, what has had its time: ``RelayStore/prune(at:)``. What has expired is refused before
/// that too; this is so that it does not stay on the disk.
struct Housekeeping<Store: RelayStore>: Service {
    let store: Store
    let clock: RelayClock
    let logger: Logger
    private let interval = Duration.seconds(600)

    init(store: Store, clock: RelayClock, logger: Logger) {
        self.store = store
        self.clock = clock
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await store.prune(at: clock.now) } catch {
                    logger.error("could not remove what has expired", metadata: ["kind": "\(type(of: error))"])
                }
                do { try await Task.sleep(for: interval) } catch { return }
            }
        }
    }
}
