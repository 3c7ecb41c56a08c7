// Everything the core can ask of the shell. Effects are returned, in the order in which they are to be
// done; each one answers with an event where an answer is named, also on failure.

public enum Effect: Equatable, Sendable {
    /// Ask for the view and draw it.
    case render
    /// Seal this body and store it, durably, before anything else; then offer it to the relay.
    /// Answers `kept` or `unkept`.
    case keep(log: LogName, id: Text, body: JSON)
    /// Send what waits and read what is new. Answers `entries`* then `synced` or `unsynced`.
    case sync(log: LogName)
    /// A relay call with this member's token. Answers `answered`.
    case call(ask: Int, method: Text, path: Text, body: JSON)
    /// Something only the vault can do, because it has the keys. Answers `vaulted`.
    case vault(ask: Int, op: Text, with: JSON)
    /// Ring `wake(timer)` at this monotonic time; a timer of the same name is replaced.
    case timer(name: Text, at: Int64)
    case untimer(name: Text)
    /// Open or close the live stream.
    case stream(open: Bool)
    /// Seal under the live key and pass on at once; never stored.
    case live(JSON)
    /// Ask the relay the time this often; answers `probed` each time it can.
    case probe(times: Int, every: Int64)
    /// Seal and keep this state, so that the next start need not read the whole log.
    case snapshot(JSON)
    /// Hand over every entry this device has, from the first: the snapshot could not be understood. Answers `entries`*.
    case replay
    /// Silence and stillness now: sound, vibration and movement end before anything is drawn.
    case silence
    case awake(Bool)
    /// Ask for storage that the browser does not clear. Answers `persisted`.
    case persist
    /// Forget every key and entry on this device, then start anew.
    case wipe
    case share(title: Text, text: Text, link: Text)
    case copy(Text)
    case print
    /// Open the camera. Answers `scanned`.
    case scan(open: Bool)
    /// Give the person a file with this content.
    case file(name: Text, JSON)
    /// Let the person choose a file. Answers `picked`, or nothing where they choose none.
    case pick
    /// Let the waiting version take over.
    case update
    /// Speak cues aloud, play sounds, vibrate: what this member chose.
    case senses(speech: Bool, sound: Bool, buzz: Bool)
    /// An event could not be read; nothing changed.
    case complain(Text)
}
