package tj.somon.external.semver;

/** A condition on a version: where it must lie, seen from another one. */
record Bound(Side side, Version version) {
  enum Side {
    BELOW("<"),
    UP_TO("<="),
    ABOVE(">"),
    FROM(">="),
    EXACTLY("");

    final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  boolean accepts(Version other) {
    int order = other.compareTo(version);
    return switch (side) {
      case BELOW -> order < 0;
      case UP_TO -> order <= 0;
      case ABOVE -> order > 0;
      case FROM -> order >= 0;
      case EXACTLY -> order == 0;
    };
  }

  boolean isLower() {
    return side == Side.FROM || side == Side.ABOVE || side == Side.EXACTLY;
  }

  boolean isUpper() {
    return side == Side.UP_TO || side == Side.BELOW || side == Side.EXACTLY;
  }

  boolean isOpen() {
    return side == Side.BELOW || side == Side.ABOVE;
  }

  @Override
  public String toString() {
    return side.sign + version;
  }
}
