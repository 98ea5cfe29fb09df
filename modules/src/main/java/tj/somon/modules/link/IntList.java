package tj.somon.modules.link;

import java.util.Arrays;

/** Numbers in a row. */
final class IntList {
  private int[] numbers = new int[8];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  int removeLast() {
    return numbers[--size];
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
