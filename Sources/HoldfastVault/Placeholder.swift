enum HoldfastVaultPlaceholder {}
