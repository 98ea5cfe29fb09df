package tj.somon.compiler.names;

import java.util.List;
import java.util.Set;

/** Names that exist without a declaration: those of ECMAScript 2025, of Node and of browsers. */
final class KnownGlobals {
  private static final String ECMASCRIPT = """
      AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean \
      DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array \
      Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy \
      RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError \
      Temporal TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet \
      arguments decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN \
      parseFloat parseInt undefined unescape""";
  private static final String SHARED = """
      AbortController AbortSignal Blob BroadcastChannel ByteLengthQueuingStrategy CompressionStream \
      CountQueuingStrategy Crypto CryptoKey CustomEvent DOMException DecompressionStream Event EventSource \
      EventTarget File FormData Headers MessageChannel MessageEvent MessagePort Navigator Performance \
      PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver PerformanceObserverEntryList \
      PerformanceResourceTiming ReadableByteStreamController ReadableStream ReadableStreamBYOBReader \
      ReadableStreamBYOBRequest ReadableStreamDefaultController ReadableStreamDefaultReader Request Response Storage \
      SubtleCrypto TextDecoder TextDecoderStream TextEncoder TextEncoderStream TransformStream \
      TransformStreamDefaultController URL URLPattern URLSearchParams WebAssembly WebSocket WritableStream \
      WritableStreamDefaultController WritableStreamDefaultWriter atob btoa clearInterval clearTimeout console \
      crypto fetch localStorage navigator performance queueMicrotask reportError sessionStorage setInterval \
      setTimeout structuredClone""";
  private static final String NODE = """
      Buffer __dirname __filename clearImmediate exports global module process require setImmediate""";
  private static final String BROWSER = """
      Audio AudioContext CSS CSSStyleSheet CanvasRenderingContext2D CloseEvent Document DocumentFragment DOMParser \
      DOMRect DragEvent Element ErrorEvent FileList FileReader FocusEvent HTMLElement HTMLButtonElement \
      HTMLCanvasElement HTMLFormElement HTMLImageElement HTMLInputElement IDBDatabase IDBKeyRange Image ImageBitmap \
      ImageData InputEvent IntersectionObserver KeyboardEvent Location MouseEvent MutationObserver Node NodeList \
      Notification OffscreenCanvas Path2D PointerEvent PopStateEvent ProgressEvent PromiseRejectionEvent Range \
      ResizeObserver SVGElement Selection ServiceWorker ShadowRoot SharedWorker StorageEvent TouchEvent UIEvent \
      WheelEvent Window Worker XMLHttpRequest XMLSerializer XPathResult addEventListener alert cancelAnimationFrame \
      cancelIdleCallback confirm createImageBitmap customElements dispatchEvent document getComputedStyle \
      getSelection history importScripts indexedDB innerHeight innerWidth isSecureContext location matchMedia \
      onmessage postMessage prompt removeEventListener requestAnimationFrame requestIdleCallback scrollBy scrollTo \
      self visualViewport window""";

  static final Set<String> NAMES = Set.copyOf(List.of(String.join(" ", ECMASCRIPT, SHARED, NODE, BROWSER).split(" ")));

  private KnownGlobals() {}
}
