import org.jspecify.annotations.NullMarked;

/** Runs compiled programs: with the Node on the search path, or with the embedded one. */
@NullMarked module tj.somon.runtime {
  requires static transitive org.jspecify;
  requires transitive tj.somon.modules;
  requires jdk.unsupported;
  requires com.caoccao.javet;

  exports tj.somon.runtime;
}
