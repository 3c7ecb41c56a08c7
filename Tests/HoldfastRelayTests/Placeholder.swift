import Testing
@testable import HoldfastRelay

