// What a person pressed. Every button but the two that are always there carries the moment it was drawn for, so
// that a press meant for one screen is never taken for the next.

extension Session {
    mutating func tap(_ name: Text, _ with: JSON) {
        isHidden = false
        switch state {
        case .setUp(let ready):
            switch name {
            case "session.ready" where isFor(chapter, with): press(.ready, ready, with)
            case "session.gentler" where isFor(chapter, with): goDown()
            case "session.leave": leave()
            default: break
            }
        case .countdown:
            switch name {
            case "session.pause": pause()
            case "session.gentler" where isFor(chapter, with): goDown()
            default: break
            }
        case .running(let position): tapRunning(name, with, position)
        case .paused(let ready, _):
            switch name {
            case "session.resume" where isFor(chapter, with) && !lost: press(.resume, ready, with)
            case "session.gentler" where isFor(chapter, with) && !lost: goDown()
            case "session.soft": close(since: relayNow)
            default: break
            }
        case .stopped: tapStopped(name)
        case .closing, .over: break
        }
    }

    private mutating func tapRunning(_ name: Text, _ with: JSON, _ position: Position) {
        switch name {
        case "session.pause": pause()
        case "session.soft": close(since: relayNow)
        case "session.gentler" where isFor(chapter, with): goDown()
        case "session.next" where isFor(position, with), "session.pass" where isFor(position, with): nextCard(position)
        case "session.swap" where isFor(position, with): swapCard(position)
        case "session.hear" where isFor(position, with): hear(position)
        // A thumb is lifted whatever the screen was drawn for.
        case "session.lift": thumbUp(with.int("who") ?? 0, position)
        case "session.press" where isFor(position, with): thumbDown(with.int("who") ?? 0, position)
        case "session.brush", "session.mark": sketch(name, with, position)
        case "session.hand" where isFor(position, with): sketch(name, with, position)
        case "session.more" where isFor(position, with): choose(more: true, position, who: with.int("who"))
        case "session.enough" where isFor(position, with): choose(more: false, position, who: nil)
        default: break
        }
    }

    private mutating func tapStopped(_ name: Text) {
        switch name {
        case "session.sit":
            state = .stopped(sitting: now.mono &+ Session.sitting)
            dirty = true
        case "session.write": end(.writing)
        case "session.done": end(.stopped)
        default: break
        }
    }

    /// A fresh yes for this chapter. With one phone the set-up's two thumbs are both, and each resumes alone.
    private mutating func press(_ kind: LiveMessage.Kind, _ ready: Ready, _ with: JSON) {
        var ready = ready
        if slot != nil {
            ready.mine = true
        } else if kind == .ready {
            ready = Ready(mine: true, theirs: true)
        } else if mode == .alone {
            ready = Ready(mine: true, theirs: true)
        } else if with.int("who") == 1 {
            ready.theirs = true
        } else {
            ready.mine = true
        }
        if case .paused(_, let place) = state { state = .paused(ready, place) } else { state = .setUp(ready) }
        dirty = true
        send(kind)
        startIfBoth()
    }

    /// Back from the set-up card: nothing had begun.
    private mutating func leave() {
        send(.stop)
        end(.left)
    }

    func stamp(_ chapter: Chapter) -> JSON { ["rung": JSON(chapter.rung), "chapter": JSON(chapter.number)] }

    func stamp(_ position: Position) -> JSON { ["chapter": JSON(chapter.number), "step": JSON(position.step)] }

    private func isFor(_ chapter: Chapter, _ with: JSON) -> Bool {
        with.int("rung") == chapter.rung && with.int("chapter") == chapter.number
    }

    private func isFor(_ position: Position, _ with: JSON) -> Bool {
        with.int("chapter") == chapter.number && with.int("step") == position.step
    }
}
