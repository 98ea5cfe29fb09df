package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How specifiers are resolved. Everything but the mode, the platform, the conditions and {@code preserveSymlinks} holds in
 * bundler mode only.
 *
 * @param conditions conditions that hold beside those of the mode, the platform and the request; {@code development} and
 *     {@code production} are among these: a program that is run as it is sees neither
 * @param extensions suffixes that specifiers may leave out, in the order in which they are tried, each with its dot
 * @param root absolute path of the folder to which the settings are relative
 * @param baseUrl folder in which bare specifiers are looked for, relative to the root
 * @param paths patterns of bare specifiers, with one {@code *} at most, and what is tried for each, relative to
 *     {@code baseUrl} or, without one, to the root
 * @param moduleDirectories names of the folders that hold packages; a path is taken relative to the root
 * @param preserveSymlinks whether a module keeps the path by which it was found, links included
 * @param externals specifiers that stay as they are: a package with all in it, or a pattern with {@code *}
 */
public record ResolveOptions(ResolveMode mode, Platform platform, List<String> conditions, List<String> extensions,
    String root, Optional<String> baseUrl, Map<String, List<String>> paths, List<String> moduleDirectories,
    boolean preserveSymlinks, List<String> externals, ImportMap importMap) {

  /** What holds without a configuration: bundler mode, for Node. */
  public static final ResolveOptions DEFAULTS = new ResolveOptions(ResolveMode.BUNDLER, Platform.NODE, List.of(),
      List.of(".som", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json"), "/", Optional.empty(), Map.of(),
      List.of("node_modules"), false, List.of(), ImportMap.EMPTY);

  public ResolveOptions {
    conditions = List.copyOf(conditions);
    extensions = List.copyOf(extensions);
    moduleDirectories = List.copyOf(moduleDirectories);
    externals = List.copyOf(externals);
    var copied = new LinkedHashMap<String, List<String>>();
    paths.forEach((pattern, targets) -> copied.put(pattern, List.copyOf(targets)));
    paths = Collections.unmodifiableMap(copied);
  }

  public ResolveOptions withMode(ResolveMode mode) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  public ResolveOptions withPlatform(Platform platform) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  public ResolveOptions withConditions(List<String> conditions) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  /**
   * The options for a build that fixes {@code process.env.NODE_ENV}: what it is fixed to holds as a condition, too.
   *
   * @param definitions what stands for global names and their properties, as JavaScript
   */
  public ResolveOptions withDefinitions(Map<String, String> definitions) {
    String environment = definitions.getOrDefault("process.env.NODE_ENV", "");
    String word = environment.length() < 2 ? "" : environment.substring(1, environment.length() - 1);
    if (!word.equals("development") && !word.equals("production")) {
      return this;
    }
    var more = new ArrayList<>(conditions);
    more.add(word);
    return withConditions(more);
  }

  public ResolveOptions withExtensions(List<String> extensions) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  /** The settings that are relative to a folder. */
  public ResolveOptions withPaths(String root, Optional<String> baseUrl, Map<String, List<String>> paths) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  public ResolveOptions withModuleDirectories(List<String> moduleDirectories) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  public ResolveOptions withPreserveSymlinks(boolean preserveSymlinks) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  public ResolveOptions withExternals(List<String> externals) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  public ResolveOptions withImportMap(ImportMap importMap) {
    return new ResolveOptions(mode, platform, conditions, extensions, root, baseUrl, paths, moduleDirectories,
        preserveSymlinks, externals, importMap);
  }

  /** The conditions that hold in {@code exports} and {@code imports} for a form of request, {@code default} excepted. */
  public List<String> conditionsFor(ImportForm form) {
    var all = new ArrayList<String>();
    boolean node = mode == ResolveMode.NODE;
    if (!node) {
      all.add("somon");
    }
    all.add(form.word());
    Platform target = node ? Platform.NODE : platform;
    switch (target) {
      case NODE -> all.add("node");
      case BROWSER -> all.add("browser");
      case NEUTRAL -> {
      }
    }
    if (target == Platform.NODE) {
      all.add("module-sync");
    }
    if (node) {
      all.add("node-addons");
    } else {
      all.add("module");
    }
    all.addAll(conditions);
    return all;
  }
}
