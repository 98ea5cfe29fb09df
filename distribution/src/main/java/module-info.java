import org.jspecify.annotations.NullMarked;

/** Makes the installed distribution out of jars. */
@NullMarked
module tj.somon.distribution {
  requires static org.jspecify;
  requires tj.somon.cli;
}
