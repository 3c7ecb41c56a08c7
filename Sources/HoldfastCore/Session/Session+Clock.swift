// Time: what becomes due by the clock alone, the same on both phones, and the beats by which each knows that the
// other is there.

extension Session {
    static let beat: Int64 = 2_000
    static let quietBeat: Int64 = 5_000
    /// Nothing heard for so long ends what needs both.
    static let silence: Int64 = 5_000
    /// A timer that rings later than this means that the device slept.
    static let slept: Int64 = 3_000

    var relayNow: Int64 { now.mono &+ Session.whole(now.relayOffset) }

    /// A relay moment on this phone's monotonic clock.
    func mono(_ relay: Int64) -> Int64 { relay &- Session.whole(now.relayOffset) }

    private static func whole(_ offset: Double) -> Int64 { Int64(offset < 0 ? offset - 0.5 : offset + 0.5) }

    /// Takes the time; what is no time, or would leap while both are under way, is left out. A leap that is sure means that the
    /// two have lost step, and is taken once they wait.
    mutating func set(_ time: SessionTime) {
        now.mono = max(now.mono, min(max(time.mono, 0), LiveMessage.far))
        let offset = time.relayOffset
        guard slot != nil, offset.isFinite, offset.magnitude < Double(LiveMessage.far) else { return }
        switch state {
        case .countdown, .running, .closing:
            if (offset - now.relayOffset).magnitude < 500 { now.relayOffset = offset } else if time.isSure { leapt = true }
        case .setUp, .paused, .stopped, .over: now.relayOffset = offset
        }
    }

    mutating func open() {
        heard = now.mono
        if slot != nil { beatAt = now.mono }
        dirty = true
    }

    /// Everything that has become due.
    mutating func advance() {
        checkPresence()
        // Each turn goes one segment further, and no rung has as many.
        var turns = 0
        while turns < 200, moveOn() { turns += 1 }
        retune()
        guard now.mono >= beatAt else { return }
        say()
    }

    /// A phone that slept or heard nothing was not there: then nothing goes on by itself.
    private mutating func checkPresence() {
        defer { leapt = false }
        switch state {
        case .countdown, .running: break
        case .setUp, .paused, .closing, .stopped, .over: return
        }
        if let due, now.mono > due &+ Session.slept {
            // What was slept through was not lived through: the place is the one where it fell asleep.
            let woke = now.mono
            now.mono = due
            loseLink()
            now.mono = woke
        } else if leapt || slot != nil && now.mono >= heard &+ Session.silence {
            loseLink()
        }
    }

    /// The estimate of the relay's clock has become better: what is planned moves with it, between two cues, so that
    /// none is heard twice.
    private mutating func retune() {
        let position: Position
        let enough: Int64
        switch state {
        case .countdown(let start): (position, enough) = (start, 1)
        case .running(let going): (position, enough) = (going, 3)
        case .setUp, .paused, .closing, .stopped, .over: return
        }
        guard let timeline, (mono(position.began) &- origin).magnitude >= enough else { return }
        let moment = relayNow &- position.began
        let near = moment - 600...moment + 200
        guard !timeline.parts[window].contains(where: { $0.prompts.contains { near.contains($0.at) } }) else { return }
        origin = mono(position.began)
        plan &+= 1
        dirty = true
    }

    /// True where something moved.
    private mutating func moveOn() -> Bool {
        switch state {
        case .countdown(let position) where relayNow >= position.at:
            state = .running(position)
            dirty = true
            return true
        case .running(let position):
            guard let timeline else { return false }
            if let early = earlyEnd(position, timeline), relayNow >= early {
                close(since: early)
                return true
            }
            guard relayNow < position.began &+ timeline.length else {
                let end = position.began &+ timeline.length
                switch script[position.place.segment] {
                case .card(let scene) where !script.isLook(scene): close(since: end)
                case .choose: go(to: script.next(after: position.place, bothMore: false), at: end, from: position)
                case .press where position.place.held: go(to: script.afterTurn(position.place), at: end, from: position)
                default: goOn(from: position, at: end)
                }
                return true
            }
            turnTo(timeline.part(at: relayNow &- position.began), timeline)
            return false
        case .closing(let since) where relayNow >= since &+ Session.quietClose:
            end(.finished)
            return true
        case .stopped(let until?) where now.mono >= until:
            state = .stopped(sitting: nil)
            dirty = true
            return false
        case .setUp, .countdown, .paused, .closing, .stopped, .over: return false
        }
    }

    private mutating func turnTo(_ part: Int, _ timeline: Timeline) {
        guard part != self.part else { return }
        self.part = part
        dirty = true
        guard !window.contains(part) else { return }
        window = timeline.window(around: part)
        if case .running(let position) = state { origin = mono(position.began) }
        plan &+= 1
    }

    mutating func end(_ exit: SessionExit) {
        if case .closing = state { outputs.add(.awake(false)) }
        state = .over(exit)
        outputs.add(.exit(exit))
    }

    // MARK: Timer

    private var moment: Int64? {
        switch state {
        case .countdown(let position): return mono(position.at)
        case .running(let position):
            guard let timeline else { return nil }
            let next = timeline.parts.indices.contains(part) ? timeline.parts[part].end : timeline.length
            let end = position.began &+ next
            return mono(min(end, earlyEnd(position, timeline) ?? end))
        case .closing(let since): return mono(since &+ Session.quietClose)
        case .stopped(let until): return until
        case .setUp, .paused, .over: return nil
        }
    }

    mutating func renewTimer() {
        var next = moment ?? Int64.max
        switch state {
        case .countdown, .running: if slot != nil { next = min(next, beatAt, heard &+ Session.silence) }
        case .setUp, .paused, .closing: next = min(next, beatAt)
        case .stopped, .over: break
        }
        guard next != Int64.max else {
            due = nil
            return
        }
        if due != next { outputs.add(.timer(atMono: next)) }
        due = next
    }
}
