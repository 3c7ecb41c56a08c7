// What is large and seldom there is kept behind one pointer: everything that holds it stays small to copy, and small
// in core.wasm.

@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
    private indirect enum Box: Sendable {
        case holds(Value)
    }

    private var box: Box

    public init(wrappedValue: Value) { box = .holds(wrappedValue) }

    public var wrappedValue: Value {
        get {
            switch box {
            case .holds(let value): value
            }
        }
        set { box = .holds(newValue) }
    }
}

extension Boxed: Equatable where Value: Equatable {
    public static func == (left: Boxed, right: Boxed) -> Bool { left.wrappedValue == right.wrappedValue }
}
