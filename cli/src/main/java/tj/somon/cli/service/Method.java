package tj.somon.cli.service;

import tj.somon.modules.json.JsonWriter;

/** A method of the service. It is called by several threads at once. */
interface Method {

  /** Writes the fields of the result. */
  void answer(Params params, JsonWriter result) throws RequestFault;
}
