package tj.somon.external.tree;

import java.util.Collection;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.registry.PackageDocument;

/** Gives the documents of packages. It is asked by one thread. */
public interface Documents {

  /** Says which packages will probably be asked for, so that they can be fetched meanwhile. */
  default void expect(Collection<String> names) {}

  /** The document of a package; the same one whenever it is asked for. */
  Answer document(String name) throws InterruptedException;

  /** A document or why there is none. */
  sealed interface Answer {
    /** The document. */
    record Found(PackageDocument document) implements Answer {}

    /** There is none. */
    record Missing(ExternalFailure failure) implements Answer {}
  }
}
