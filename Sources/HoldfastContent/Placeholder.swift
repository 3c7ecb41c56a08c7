enum HoldfastContentPlaceholder {}
