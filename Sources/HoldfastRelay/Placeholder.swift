enum HoldfastRelayPlaceholder {}
