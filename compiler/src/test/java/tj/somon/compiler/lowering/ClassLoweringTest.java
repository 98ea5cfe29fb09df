package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Parameter properties and accessor fields (SomonScript language specification, section 6). */
class ClassLoweringTest {
  @Test
  void parameterPropertiesBecomeFieldsAndAssignments() {
    assertEquals("""
        class К {
          а;
          б;
          в = 1;
          constructor(а, б = 2, г) {
            this.а = а;
            this.б = б;
            г();
          }
        }
        """,
        LoweredText.som("синф К { в = 1; конструктор(хосусӣ а: рақам, ҷамъиятӣ танҳохонӣ б = 2, г: ҳар) { г(); } }"));
  }

  @Test
  void propertiesAreAssignedBehindThePlainSuperCall() {
    assertEquals("""
        class К extends Б {
          а;
          constructor(а) {
            а++;
            super(а);
            this.а = а;
            м();
          }
        }
        """, LoweredText.som("синф К мерос Б { конструктор(хосусӣ а) { а++; супер(а); м(); } }"));
  }

  @Test
  void superCallsAnywhereAreFollowedByTheAssignments() {
    assertEquals("""
        class К extends Б {
          а;
          constructor(а) {
            const initialize = () => {
              this.а = а;
              return this;
            };
            if (а)
              super(1), initialize();
            else {
              let а = (super(2), initialize());
            }
          }
        }
        """, LoweredText
        .som("синф К мерос Б { конструктор(хосусӣ а) { агар (а) супер(1); вагарна { тағ а = супер(2); } } }"));
  }

  @Test
  void superCallsInParametersAssignInPlace() {
    assertEquals("""
        class К extends Б {
          а;
          constructor(а, б = (super(), this.а = а, this)) {}
        }
        """, LoweredText.som("синф К мерос Б { конструктор(хосусӣ а, б = супер()) {} }"));
  }

  @Test
  void accessorFieldsHideTheirStorage() {
    assertEquals("""
        class К {
          #х_storage = 1;
          get х() {
            return this.#х_storage;
          }
          set х(value) {
            this.#х_storage = value;
          }
          static #у_storage;
          static get у() {
            return К.#у_storage;
          }
          static set у(value) {
            К.#у_storage = value;
          }
        }
        """, LoweredText.som("синф К { accessor х: рақам = 1; статикӣ accessor у; }"));
  }

  @Test
  void computedNamesOfAccessorFieldsAreEvaluatedOnce() {
    assertEquals("""
        let key;
        class К {
          #accessor_storage = 1;
          get [key = ф()]() {
            return this.#accessor_storage;
          }
          set [key](value) {
            this.#accessor_storage = value;
          }
        }
        """, LoweredText.som("синф К { accessor [ф()] = 1; }"));
  }
}
