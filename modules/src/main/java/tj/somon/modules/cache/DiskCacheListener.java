package tj.somon.modules.cache;

import java.io.IOException;

/** Who wants to know what a disk cache does. */
public interface DiskCacheListener extends CacheListener<CacheKey> {
  /** A listener that does nothing. */
  DiskCacheListener NONE = new DiskCacheListener() {};

  /** An entry was not what was written; it is gone. */
  default void damaged(CacheKey key) {}

  /** Nothing can be written for a while; told once until writing works again. */
  default void unwritable(IOException cause) {}
}
