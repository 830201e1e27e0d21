// Made by locales/build.mjs from the .xlf file. Do not edit.
export const templates = {
  "advertising": "Zielgerichtete Werbung",
  "advertising-text": "Um Daten, die über Cookies erhoben werden, zum Beispiel für zielgerichtete Werbung zu nutzen.",
  "beacon": "Web-Beacons und Pixel",
  "beacon-text": "Um das Nutzungsverhalten auszuwerten, etwa welche Seiten Sie besuchen, welche Artikel Sie ansehen oder kaufen und wonach Sie suchen.",
  "embed-always": "Immer anzeigen",
  "embed-no-address": "Dieser Inhalt kann nicht angezeigt werden: Seine Adresse ist keine Webadresse.",
  "embed-once": "Nur dieses Mal",
  "embed-text": {"strTag":true,"strings":["Dieser Inhalt stammt von "," und wird nur mit Ihrer Einwilligung geladen. „Immer anzeigen“ erlaubt: ","."],"values":[0,1]},
  "embed-unavailable": {"strTag":true,"strings":["Dieser Inhalt von "," kann hier nicht angezeigt werden."],"values":[0]},
  "persistent": "Dauerhafte Cookies",
  "persistent-text": "Um Ihren Besuch auf der Website persönlich zu gestalten. Sie bleiben auf Ihrem Gerät, bis sie ablaufen oder Sie sie löschen.",
  "session": "Sitzungscookies",
  "session-text": "Damit die Website richtig funktioniert. Sie enden mit Ihrer Sitzung.",
} as const;
