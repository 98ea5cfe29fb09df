package tj.somon.external.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings of {@code .npmrc} and the environment. */
class RegistrySettingsTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "secret", "npm_config_registry",
      "https://env.example/npm", "NPM_CONFIG_CAFILE", "/ca.pem", "npm_config_//env.example/:_authToken", "of-env");

  private static RegistrySettings of(String... files) {
    return RegistrySettings.of(List.of(files).stream().map(text -> Npmrc.read(text, ENVIRONMENT)).toList());
  }

  @Test
  void scopesHaveRegistriesOfTheirOwn() {
    RegistrySettings settings = of(
        "registry = https://one.example\n; a comment\n@in:registry=\"https://two.example/x\"\n");
    assertEquals("https://one.example/", settings.registryOf("lodash"));
    assertEquals("https://two.example/x/", settings.registryOf("@in/side"));
    assertEquals("https://one.example/", settings.registryOf("@out/side"));
    assertEquals(RegistrySettings.DEFAULT_REGISTRY, of("").registryOf("lodash"));
  }

  @Test
  void strongerPlacesWin() {
    RegistrySettings settings = RegistrySettings
        .of(List.of(Npmrc.ofEnvironment(ENVIRONMENT), Npmrc.read("registry=https://project.example/", Map.of())));
    assertEquals("https://env.example/npm/", settings.registryOf("a"));
    assertEquals(Optional.of("/ca.pem"), settings.certificateFile());
    assertEquals(Optional.of("Bearer of-env"), settings.authorization("https://env.example/npm/a"));
    assertEquals("https://two.example/",
        of("registry=https://two.example/", "registry=https://three.example/").registryOf("a"));
  }

  @Test
  void credentialsGoToTheirPlaceOnly() {
    RegistrySettings settings = of("""
        //one.example/:_authToken=${TOKEN}
        //one.example/team/:_auth=dTpw
        //two.example:8443/:username=u
        //two.example:8443/:_password=cA==
        """);
    assertEquals(Optional.of("Bearer secret"), settings.authorization("https://one.example/lodash"));
    assertEquals(Optional.of("Bearer secret"), settings.authorization("https://ONE.example:443/lodash"));
    assertEquals(Optional.of("Basic dTpw"), settings.authorization("https://one.example/team/a/-/a-1.0.0.tgz"));
    assertEquals(Optional.of("Basic dTpw"), settings.authorization("https://two.example:8443/a"));
    for (String other : List.of("https://two.example/a", "https://one.example.org/a", "https://x.example/one.example/",
        "https://one.example:444/a", "https://one.example@evil.example/", "nonsense")) {
      assertEquals(Optional.empty(), settings.authorization(other), other);
    }
    assertFalse(settings.toString().contains("secret"));
  }

  @Test
  void variablesAndQuotes() {
    Map<String, List<String>> read = Npmrc.read("""
        a=${TOKEN}-${NONE}-${NONE?}
        b='x ; y'
        c=x ; y
        d
        e[]=1
        e[]=2
        f=\\${TOKEN}
        [section]
        g=1
        """, ENVIRONMENT);
    assertEquals(List.of("secret-${NONE}-"), read.get("a"));
    assertEquals(List.of("x ; y"), read.get("b"));
    assertEquals(List.of("x"), read.get("c"));
    assertEquals(List.of("true"), read.get("d"));
    assertEquals(List.of("1", "2"), read.get("e"));
    assertEquals(List.of("${TOKEN}"), read.get("f"));
    assertFalse(read.containsKey("g"));
  }
}
