// Touch by thumb, and the private map. What ends by a press has a timeline too: it says what is seen and heard until then.

extension Timeline {
    /// How long before its end a long rest says so.
    static let notice: Int64 = 10_000

    /// Before a turn, and the turn itself. A turn that Holdfast ends and one that a lifted thumb ends are followed by the same.
    mutating func addPress(_ script: Script, _ scene: Scene, _ index: Int, _ place: Place) {
        guard case .press(let press) = scene.kind else { return }
        guard !place.held else { return addTurn(script, scene, press, index, place) }
        let ready = Say(.house(press.receiver == nil ? "session.press.both" : "session.press.ready"), nil, .soft, .short)
        let waits = Say(.house("session.press.wait"), nil, .soft, .short, waits: true)
        var prompts: [Prompt] = []
        let still = place.round > 0 ? Scene.Press.still : 0
        if still > 0 { prompts.add(Prompt(at: 0, Say(.house("session.press.still"), nil, .low, .two))) }
        let at = still + Timeline.opening
        prompts.add(press.receiver.map { .swapped($0 == .second, at: at, ready, waits) } ?? Prompt(at: at, ready))
        add(scene: index, name: "press", length: still + Scene.Press.offered, prompts: prompts)
    }

    private mutating func addTurn(_ script: Script, _ scene: Scene, _ press: Scene.Press, _ index: Int, _ place: Place) {
        let length = script.span(press.length, "press", scene: index, round: place.round)
        let soft = min(300, length / 3)
        let first = press.receiver == .second ? 0.0 : 1
        let second = press.receiver == .first ? 0.0 : 1
        let keys = [
            Key(at: 0, first: 0, second: 0), Key(at: soft, first: first, second: second), Key(at: length, first: first, second: second),
        ]
        var prompts = [Prompt.told(press.told, scene.sound ?? .bell, scene.buzz ?? .long)]
        // A long rest is not torn (science 5.11).
        if length > 3 * Timeline.notice {
            prompts.add(Prompt(at: length - Timeline.notice, Say(.house("session.press.soon"), nil, .low, .two)))
        }
        add(scene: index, name: "press", length: length, prompts: prompts, keys: keys)
    }

    mutating func addMap(_ scene: Scene, _ index: Int) {
        guard case .map(let map) = scene.kind else { return }
        let say = Say(map.wording, scene.sound ?? .soft, scene.buzz ?? .short)
        add(scene: index, name: "map", length: map.open, prompts: [Prompt(at: Timeline.opening, say)])
    }
}
