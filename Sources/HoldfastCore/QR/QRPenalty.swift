// How hard a code is to read: the less, the better the mask (ISO/IEC 18004:2015, 7.8.3).

extension QRCanvas {
    var penalty: Int {
        var sum = blocks() + balance()
        for line in 0..<size {
            sum += penalty(start: line * size, step: 1)
            sum += penalty(start: line, step: size)
        }
        return sum
    }

    /// Long runs of one kind, and what could be taken for a finder, along one line.
    private func penalty(start: Int, step: Int) -> Int {
        var sum = 0
        var run = 0
        var recent = 0
        var last = false
        for index in 0..<size {
            let isDark = dark[start + index * step]
            run = index > 0 && isDark == last ? run + 1 : 1
            last = isDark
            if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
            recent = (recent << 1 | (isDark ? 1 : 0)) & 0x7FF
            if index >= 10, recent == 0b000_0101_1101 || recent == 0b101_1101_0000 { sum += 40 }
        }
        return sum
    }

    /// Squares of two by two of one kind.
    private func blocks() -> Int {
        var sum = 0
        for row in 0..<(size - 1) {
            for column in 0..<(size - 1) {
                let place = row * size + column
                let isDark = dark[place]
                if dark[place + 1] == isDark, dark[place + size] == isDark, dark[place + size + 1] == isDark { sum += 3 }
            }
        }
        return sum
    }

    /// Every full twentieth by which the dark ones are away from half.
    private func balance() -> Int {
        let count = dark.count { $0 }
        return abs(count * 20 - dark.count * 10) / dark.count * 10
    }
}
