package tj.somon.modules.link;

import java.util.List;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.modules.graph.Dependency;

/** The requests of a module by kind. */
final class Requests {
  private Requests() {}

  interface Action {
    void accept(int request, Dependency dependency);
  }

  /** The requests that are served before an ECMAScript module runs, in order; CommonJS modules have none. */
  static void statics(LinkedModule module, Action action) {
    if (module.isCommonJs()) {
      return;
    }
    List<ModuleRequest> requests = module.record().requests();
    for (int i = 0; i < requests.size(); i++) {
      if (isStatic(requests.get(i)) && !requests.get(i).typeOnly()) {
        action.accept(i, module.dependency(i));
      }
    }
  }

  static boolean isStatic(ModuleRequest request) {
    return request.kind() == RequestKind.IMPORT || request.kind() == RequestKind.RE_EXPORT;
  }
}
