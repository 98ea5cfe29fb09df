package tj.somon.modules.bundle;

import tj.somon.modules.resolve.Platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is bundled, and how. Immutable; begin with {@link #of}.
 *
 * @param folder absolute path of the folder that paths are shown from
 * @param entries what programs begin with; each makes an output of its own
 * @param outputFolder absolute path of the folder that the outputs are for
 * @param globalName the global variable that gets the exports of an {@link BundleFormat#IIFE}; empty for none
 * @param map whether and where a source map goes
 * @param sourcesContent whether the map carries the sources
 * @param define what stands for global names and their properties ({@code process.env.MODE}): JavaScript literals or names
 * @param banner text before the code; empty for none
 * @param footer text behind the code; empty for none
 * @param follow whether imports are followed; otherwise only the entries are compiled
 * @param treeShaking whether unused code without effect is left out
 * @param metafile whether {@link Bundle#metafile()} is made
 */
public record BundleRequest(String folder, List<Entry> entries, String outputFolder, BundleFormat format,
    Platform platform, String globalName, MapPlace map, boolean sourcesContent, Map<String, String> define,
    String banner, String footer, boolean follow, boolean treeShaking, boolean metafile) {
  public BundleRequest {
    entries = List.copyOf(entries);
    define = Map.copyOf(define);
    Objects.requireNonNull(folder);
  }

  /**
   * A program.
   *
   * @param path absolute path of its first module
   * @param output name of the output, relative to the output folder
   */
  public record Entry(String path, String output) {}

  /** Where a source map goes. */
  public enum MapPlace {
    NONE,
    /** A file beside the output, which names it. */
    EXTERNAL,
    /** The end of the output. */
    INLINE,
    /** A file beside the output, which says nothing of it. */
    HIDDEN
  }

  /** A CommonJS bundle of one entry for Node, without a map. */
  public static BundleRequest of(String folder, String path, String output) {
    return new BundleRequest(folder, List.of(new Entry(path, output)), folder, BundleFormat.COMMONJS, Platform.NODE, "",
        MapPlace.NONE, false, Map.of(), "", "", true, true, false);
  }

  public BundleRequest withFormat(BundleFormat wanted) {
    return new BundleRequest(folder, entries, outputFolder, wanted, platform, globalName, map, sourcesContent, define,
        banner, footer, follow, treeShaking, metafile);
  }

  public BundleRequest withPlatform(Platform wanted) {
    return new BundleRequest(folder, entries, outputFolder, format, wanted, globalName, map, sourcesContent, define,
        banner, footer, follow, treeShaking, metafile);
  }

  public BundleRequest withEntries(List<Entry> wanted, String outputs) {
    return new BundleRequest(folder, wanted, outputs, format, platform, globalName, map, sourcesContent, define, banner,
        footer, follow, treeShaking, metafile);
  }

  public BundleRequest withGlobalName(String name) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, name, map, sourcesContent, define, banner,
        footer, follow, treeShaking, metafile);
  }

  public BundleRequest withMap(MapPlace place, boolean content) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, globalName, place, content, define,
        banner, footer, follow, treeShaking, metafile);
  }

  public BundleRequest withDefine(Map<String, String> values) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, globalName, map, sourcesContent, values,
        banner, footer, follow, treeShaking, metafile);
  }

  public BundleRequest withText(String before, String behind) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, globalName, map, sourcesContent, define,
        before, behind, follow, treeShaking, metafile);
  }

  public BundleRequest withFollow(boolean wanted) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, globalName, map, sourcesContent, define,
        banner, footer, wanted, treeShaking, metafile);
  }

  public BundleRequest withTreeShaking(boolean wanted) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, globalName, map, sourcesContent, define,
        banner, footer, follow, wanted, metafile);
  }

  public BundleRequest withMetafile(boolean wanted) {
    return new BundleRequest(folder, entries, outputFolder, format, platform, globalName, map, sourcesContent, define,
        banner, footer, follow, treeShaking, wanted);
  }
}
