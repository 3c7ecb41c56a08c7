// What stands beside the good pack in its folder.

extension GoodPack {
    static let deck = """
        deck: small
        questions:
          - id: sound
            depth: 1
            valence: warm
            topic: home
            kind: present
            text: Which sound do you like?
          - id: smell
            depth: 1
            valence: plain
            topic: home
            kind: memory
            text: Which smell takes you back?

        """

    static let prompts = """
        deck: things
        prompts:
          - id: shadow
            title: A shadow
            text: Make a shadow with your hands. Give it a name.
            apart: true
          - id: tower
            title: A tower
            text: Build a small tower out of what is near.
            apart: true

        """

    static let sources = """
        sources:
          - id: S00
            citation: Looked for and not found.
          - id: S33
            citation: Dueren et al. 2021, 10.1016/j.actpsy.2021.103441

        """

    static let help = """
        about:
          - Holdfast cannot see what happens at home.
        countries:
          - id: ie
            name: Ireland
            emergency: Ring 112.
            lines:
              - {name: Women's Aid, for: women, call: 1800 341 900}
        elsewhere:
          - Ring 112.

        """

    static let words = """
        language: en
        direction: ltr
        today.title: Today
        us.hello: Hello, {name}.

        """
}
