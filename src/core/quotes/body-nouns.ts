/** Nouns for bodies that speak, as alternatives of a regular expression: “the ministry”, “the club”. */
export const BODY =
  `company firm authority union federation association agency ministry department council board bank
  airline dairy charity club league party force trust group commission committee court regulator
  government university college school hospital church network broadcaster manufacturer maker retailer
  publisher watchdog service society foundation institute institution embassy operator supplier
  administration campaign brewery station corporation secretariat alliance coastguard museum academy zoo
  newspaper supermarket carrier parliament`.replace(/\s+/g, '|');
