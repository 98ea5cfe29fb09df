import org.jspecify.annotations.NullMarked;

/** The command {@code somon}. */
@NullMarked module tj.somon.cli {
  requires static org.jspecify;
  requires tj.somon.runtime;
}
