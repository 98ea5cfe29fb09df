error SOM4006: параметр «--format»: «umd» нет среди возможных значений: esm, commonjs
