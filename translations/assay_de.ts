<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ParametersForm</name>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <source>0 to 2. Higher is more varied.</source>
        <translation>0 bis 2. Höher heißt abwechslungsreicher.</translation>
    </message>
    <message>
        <source>Top-&amp;p</source>
        <translation>Top-&amp;p</translation>
    </message>
    <message>
        <source>0 to 1: the share of likely words that are considered.</source>
        <translation>0 bis 1: der Anteil der wahrscheinlichen Wörter, die in Frage kommen.</translation>
    </message>
    <message>
        <source>&amp;Output limit</source>
        <translation>&amp;Ausgabegrenze</translation>
    </message>
    <message>
        <source>Tokens, reasoning included.</source>
        <translation>Tokens, Denken eingeschlossen.</translation>
    </message>
    <message>
        <source>&amp;Stop at</source>
        <translation>&amp;Halt bei</translation>
    </message>
    <message>
        <source>Texts at which the answer ends, separated by | (\n is a line break).</source>
        <translation>Texte, bei denen die Antwort endet, getrennt durch | (\n ist ein Zeilenumbruch).</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>S&amp;eed</translation>
    </message>
    <message>
        <source>A whole number, for answers that repeat where the model can.</source>
        <translation>Eine ganze Zahl, für wiederholbare Antworten, soweit das Modell es kann.</translation>
    </message>
    <message>
        <source>&amp;Reasoning effort</source>
        <translation>&amp;Denkaufwand</translation>
    </message>
    <message>
        <source>Thinking &amp;budget</source>
        <translation>Denk&amp;budget</translation>
    </message>
    <message>
        <source>Tokens that the model may think.</source>
        <translation>So viele Tokens darf das Modell denken.</translation>
    </message>
    <message>
        <source>Top-&amp;k</source>
        <translation>Top-&amp;k</translation>
    </message>
    <message>
        <source>A whole number: how many likely words are considered.</source>
        <translation>Eine ganze Zahl: so viele wahrscheinliche Wörter kommen in Frage.</translation>
    </message>
    <message>
        <source>Answer s&amp;chema</source>
        <translation>Antworts&amp;chema</translation>
    </message>
    <message>
        <source>A JSON schema that the answer must follow.</source>
        <translation>Ein JSON-Schema, dem die Antwort folgen muss.</translation>
    </message>
    <message>
        <source>Too&amp;ls</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>Tools that the model may call, as JSON. Assay shows the calls and runs none.</source>
        <translation>Werkzeuge, die das Modell aufrufen darf, als JSON. Assay zeigt die Aufrufe und führt keinen aus.</translation>
    </message>
    <message>
        <source>&amp;Further fields</source>
        <translation>Weitere &amp;Felder</translation>
    </message>
    <message>
        <source>Fields of the provider&apos;s own API that go into the request as they are, as JSON.</source>
        <translation>Felder der API des Anbieters, die unverändert in die Anfrage gehen, als JSON.</translation>
    </message>
    <message>
        <source>&amp;Keep prompt</source>
        <translation>Prompt &amp;behalten</translation>
    </message>
    <message>
        <source>In the provider&apos;s cache, for Anthropic&apos;s models: the first request costs more, those that follow cost less.</source>
        <translation>Im Cache des Anbieters, bei Modellen von Anthropic: Die erste Anfrage kostet mehr, die folgenden kosten weniger.</translation>
    </message>
</context>
<context>
    <name>ProviderForm</name>
    <message>
        <source>Use this provider</source>
        <translation>Diesen Anbieter verwenden</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Keep the key for this session only</source>
        <translation>Schlüssel nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the provider&apos;s own address</source>
        <translation>Zurück zur Adresse des Anbieters</translation>
    </message>
    <message>
        <source>Allow plain http to other machines</source>
        <translation>Unverschlüsseltes http zu anderen Rechnern erlauben</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>&amp;Connect within</source>
        <translation>&amp;Verbinden binnen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Begin to answer within</source>
        <translation>Antwort&amp;beginn binnen</translation>
    </message>
    <message>
        <source>Longest &amp;silence</source>
        <translation>Längste &amp;Stille</translation>
    </message>
    <message>
        <source>Remove this endpoint</source>
        <translation>Diesen Endpunkt entfernen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
</context>
<context>
    <name>assay::Sentence</name>
    <message>
        <source>%1 takes no seed beyond %2.</source>
        <translation>%1 nimmt keinen Startwert über %2.</translation>
    </message>
    <message>
        <source>%1 does not think.</source>
        <translation>%1 denkt nicht nach.</translation>
    </message>
    <message>
        <source>%1 takes a thinking budget from 128 to 32768 tokens.</source>
        <translation>%1 nimmt ein Denkbudget von 128 bis 32768 Token.</translation>
    </message>
    <message>
        <source>%1 takes a thinking budget, not an effort.</source>
        <translation>%1 nimmt ein Denkbudget, keinen Aufwand.</translation>
    </message>
    <message>
        <source>%1 takes an effort, not a thinking budget.</source>
        <translation>%1 nimmt einen Aufwand, kein Denkbudget.</translation>
    </message>
    <message>
        <source>%1 takes tools or a schema, not both.</source>
        <translation>%1 nimmt Werkzeuge oder ein Schema, nicht beides.</translation>
    </message>
    <message>
        <source>%1 takes no temperature, top_p or top_k.</source>
        <translation>%1 nimmt weder temperature noch top_p noch top_k.</translation>
    </message>
    <message>
        <source>%1 takes temperature or top_p, not both.</source>
        <translation>%1 nimmt temperature oder top_p, nicht beides.</translation>
    </message>
    <message>
        <source>%1 takes no effort.</source>
        <translation>%1 nimmt keinen Aufwand.</translation>
    </message>
    <message>
        <source>%1 cannot be forced to call a tool.</source>
        <translation>%1 lässt sich nicht zu einem Werkzeugaufruf zwingen.</translation>
    </message>
    <message>
        <source>%1 does not go on from an answer that was begun for it.</source>
        <translation>%1 setzt keine Antwort fort, die man ihm vorgibt.</translation>
    </message>
    <message>
        <source>There is no key for %1.</source>
        <translation>Für %1 gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Es ist kein Modell gewählt.</translation>
    </message>
    <message>
        <source>At most %1 models can be compared at once.</source>
        <translation>Höchstens %1 Modelle lassen sich zugleich vergleichen.</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>Der Prompt ist leer.</translation>
    </message>
    <message>
        <source>There is no provider named &quot;%1&quot;.</source>
        <translation>Es gibt keinen Anbieter namens „%1“.</translation>
    </message>
    <message>
        <source>%1 is switched off in the settings.</source>
        <translation>%1 ist in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 was announced to end on %2.</source>
        <translation>Für %1 ist das Ende zum %2 angekündigt.</translation>
    </message>
    <message>
        <source>%1 cannot take %2 (%3).</source>
        <translation>%1 nimmt %2 nicht an (%3).</translation>
    </message>
    <message>
        <source>%1 does not take the parameter %2.</source>
        <translation>%1 kennt den Parameter %2 nicht.</translation>
    </message>
    <message>
        <source>%1 does not take the effort %2; it takes %3.</source>
        <translation>%1 kennt den Aufwand %2 nicht; es kennt %3.</translation>
    </message>
    <message>
        <source>%1 takes at most %2 stop sequences.</source>
        <translation>%1 nimmt höchstens %2 Stoppfolgen.</translation>
    </message>
    <message>
        <source>%1 writes at most %2 tokens.</source>
        <translation>%1 schreibt höchstens %2 Token.</translation>
    </message>
    <message>
        <source>%1 wants a thinking budget of at least %2 tokens.</source>
        <translation>%1 verlangt ein Denkbudget von mindestens %2 Token.</translation>
    </message>
    <message>
        <source>The thinking budget must be smaller than max_tokens, which covers thinking and answer.</source>
        <translation>Das Denkbudget muss kleiner sein als max_tokens, das Denken und Antwort umfasst.</translation>
    </message>
    <message>
        <source>%1 takes an effort or a thinking budget, not both.</source>
        <translation>%1 nimmt einen Aufwand oder ein Denkbudget, nicht beides.</translation>
    </message>
    <message>
        <source>%1 takes no temperature, top_p or top_k while it thinks.</source>
        <translation>%1 nimmt beim Denken weder temperature noch top_p noch top_k.</translation>
    </message>
    <message>
        <source>%1 cannot see pictures (%2).</source>
        <translation>%1 kann keine Bilder sehen (%2).</translation>
    </message>
    <message>
        <source>%1 takes no PDF (%2).</source>
        <translation>%1 nimmt kein PDF (%2).</translation>
    </message>
    <message>
        <source>%1 is of the type %2, which cannot be sent to a model.</source>
        <translation>%1 ist vom Typ %2, der sich keinem Modell senden lässt.</translation>
    </message>
    <message>
        <source>%1 takes tools together with an effort only by the provider openai (Responses).</source>
        <translation>%1 nimmt Werkzeuge zusammen mit einem Aufwand nur über den Anbieter openai (Responses).</translation>
    </message>
    <message>
        <source>%1 cannot call tools.</source>
        <translation>%1 kann keine Werkzeuge aufrufen.</translation>
    </message>
    <message>
        <source>The fallback chain comes back to %1.</source>
        <translation>Die Ausweichkette kommt auf %1 zurück.</translation>
    </message>
    <message>
        <source>A fallback chain takes at most %1 routes.</source>
        <translation>Eine Ausweichkette nimmt höchstens %1 Wege.</translation>
    </message>
    <message>
        <source>The fallback %1 will be passed over: %2</source>
        <translation>Der Ausweichweg %1 wird übergangen: %2</translation>
    </message>
    <message>
        <source>A drill takes at least one fault.</source>
        <translation>Eine Übung braucht mindestens einen Fehler.</translation>
    </message>
    <message>
        <source>The chain has %1 routes; a fault was put behind its end.</source>
        <translation>Die Kette hat %1 Wege; ein Fehler steht hinter ihrem Ende.</translation>
    </message>
    <message>
        <source>A duel takes at least two routes.</source>
        <translation>Ein Duell braucht mindestens zwei Wege.</translation>
    </message>
    <message>
        <source>A duel takes at most %1 routes.</source>
        <translation>Ein Duell nimmt höchstens %1 Wege.</translation>
    </message>
    <message>
        <source>%1 stands in the duel twice.</source>
        <translation>%1 steht zweimal im Duell.</translation>
    </message>
    <message>
        <source>A duel takes 1 to %1 repeats.</source>
        <translation>Ein Duell nimmt 1 bis %1 Wiederholungen.</translation>
    </message>
    <message>
        <source>One pair alone can cost $%1, more than the limit of $%2. A smaller output limit lowers it.</source>
        <translation>Ein Paar allein kann $%1 kosten, mehr als die Grenze von $%2. Eine kleinere Ausgabegrenze senkt das.</translation>
    </message>
    <message>
        <source>The price of a route is not known: the limit cannot be kept for it.</source>
        <translation>Der Preis eines Wegs ist nicht bekannt: Für ihn kann die Grenze nicht eingehalten werden.</translation>
    </message>
    <message>
        <source>A parity matrix takes at most %1 routes.</source>
        <translation>Eine Paritätsmatrix nimmt höchstens %1 Wege.</translation>
    </message>
    <message>
        <source>No probe is chosen.</source>
        <translation>Es ist keine Probe gewählt.</translation>
    </message>
    <message>
        <source>%1 takes a temperature of at most %2.</source>
        <translation>%1 nimmt höchstens die Temperatur %2.</translation>
    </message>
    <message>
        <source>%1 takes no pictures of the type %2 (%3).</source>
        <translation>%1 nimmt keine Bilder vom Typ %2 (%3).</translation>
    </message>
    <message>
        <source>%1 takes no files of the type %2 (%3).</source>
        <translation>%1 nimmt keine Dateien vom Typ %2 (%3).</translation>
    </message>
    <message>
        <source>%1 takes at most %2 MB in one request.</source>
        <translation>%1 nimmt höchstens %2 MB in einer Anfrage.</translation>
    </message>
</context>
<context>
    <name>assay::app::Arguments</name>
    <message>
        <source>Unknown option %1.</source>
        <translation>Unbekannte Option %1.</translation>
    </message>
    <message>
        <source>The option %1 can be given once only.</source>
        <translation>Die Option %1 darf nur einmal stehen.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %1 %2</source>
        <translation>Die Option %1 braucht einen Wert: %1 %2</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
</context>
<context>
    <name>assay::app::BackupCommand</name>
    <message>
        <source>%1 was not restored: %2</source>
        <translation>%1 wurde nicht zurückgespielt: %2</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Zurückgespielt.</translation>
    </message>
    <message>
        <source>Restored. What was there before lies in %1.</source>
        <translation>Zurückgespielt. Was vorher da war, liegt in %1.</translation>
    </message>
    <message>
        <source>A file is wanted: assay backup FILE.</source>
        <translation>Es fehlt eine Datei: assay backup DATEI.</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>Es wurde keine Sicherung gemacht: %1</translation>
    </message>
    <message>
        <source>%1 (%2), checked. There are no keys in it.</source>
        <translation>%1 (%2), geprüft. Schlüssel sind keine darin.</translation>
    </message>
</context>
<context>
    <name>assay::app::BaseUrl</name>
    <message>
        <source>--base-url wants PROVIDER=URL, not &quot;%1&quot;.</source>
        <translation>--base-url erwartet ANBIETER=URL, nicht „%1“.</translation>
    </message>
    <message>
        <source>The base URL of %1 must begin with http:// or https:// and name a host.</source>
        <translation>Die Basis-URL von %1 muss mit http:// oder https:// beginnen und einen Host nennen.</translation>
    </message>
    <message>
        <source>The base URL of %1 holds a user name or password; keys do not belong on a command line.</source>
        <translation>Die Basis-URL von %1 enthält Benutzername oder Passwort; Schlüssel gehören nicht in eine Befehlszeile.</translation>
    </message>
</context>
<context>
    <name>assay::app::ChainOptions</name>
    <message>
        <source>There is no trigger &quot;%1&quot;.</source>
        <translation>Einen Auslöser „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Es gibt %1.</translation>
    </message>
    <message>
        <source>--%1 wants seconds, or a list of them with - for none, not &quot;%2&quot;.</source>
        <translation>--%1 erwartet Sekunden oder eine Liste davon mit - für keine, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 gives %2 limits; the chain has %3 routes.</source>
        <translation>--%1 nennt %2 Grenzen; die Kette hat %3 Routen.</translation>
    </message>
    <message>
        <source>--retries wants 0, 1 or 2.</source>
        <translation>--retries erwartet 0, 1 oder 2.</translation>
    </message>
    <message>
        <source>--shown-text is marked, kept or folded, not &quot;%1&quot;.</source>
        <translation>--shown-text ist marked, kept oder folded, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>assay::app::Composition</name>
    <message>
        <source>The simulated providers could not be started: %1</source>
        <translation>Die simulierten Anbieter konnten nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Explain how a token bucket limits the rate of requests, and show a small implementation.</source>
        <translation>Erkläre, wie ein Token-Bucket die Rate von Anfragen begrenzt, und zeige eine kleine Implementierung.</translation>
    </message>
</context>
<context>
    <name>assay::app::CopyCommand</name>
    <message>
        <source>Write --model PROVIDER/MODEL once, and --as curl, python, typescript or openrouter.</source>
        <translation>Schreiben Sie --model ANBIETER/MODELL einmal, und --as curl, python, typescript oder openrouter.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
</context>
<context>
    <name>assay::app::DrillCommand</name>
    <message>
        <source>There is no fault &quot;%1&quot;.</source>
        <translation>Es gibt keinen Fehler „%1“.</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Es gibt %1.</translation>
    </message>
    <message>
        <source>A drill takes one --model; its chain is given by --fallback.</source>
        <translation>Eine Übung nimmt ein --model; seine Kette gibt --fallback an.</translation>
    </message>
</context>
<context>
    <name>assay::app::ExperimentOptions</name>
    <message>
        <source>--seed wants a whole number, not &quot;%1&quot;.</source>
        <translation>--seed verlangt eine ganze Zahl, nicht „%1“.</translation>
    </message>
    <message>
        <source>--max-cost wants an amount in US dollars, not &quot;%1&quot;.</source>
        <translation>--max-cost verlangt einen Betrag in US-Dollar, nicht „%1“.</translation>
    </message>
    <message>
        <source>--again takes the whole plan from the report; --%1 cannot stand beside it.</source>
        <translation>--again übernimmt den ganzen Plan aus dem Bericht; --%1 kann nicht daneben stehen.</translation>
    </message>
</context>
<context>
    <name>assay::app::ExperimentStage</name>
    <message>
        <source>This costs at most %1.</source>
        <translation>Das kostet höchstens %1.</translation>
    </message>
    <message numerus="yes">
        <source>The price of %n request(s) is not known.</source>
        <translation>
            <numerusform>Der Preis von %n Anfrage ist nicht bekannt.</numerusform>
            <numerusform>Der Preis von %n Anfragen ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The experiment could not be stored in time.</source>
        <translation>Das Experiment konnte nicht rechtzeitig gespeichert werden.</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2</source>
        <translation>Der Bericht kann nicht nach %1 geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>assay::app::ExportCommand</name>
    <message>
        <source>--format is md, html, json or csv, not &quot;%1&quot;.</source>
        <translation>--format ist md, html, json oder csv, nicht „%1“.</translation>
    </message>
    <message>
        <source>The comparison cannot be read: %1</source>
        <translation>Der Vergleich kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>It could not be written to the end.</source>
        <translation>Es konnte nicht bis zum Ende geschrieben werden.</translation>
    </message>
    <message>
        <source>Which comparisons? Give their ids or &quot;latest&quot;; &quot;assay history&quot; lists them.</source>
        <translation>Welche Vergleiche? Gib ihre Kennungen oder „latest“ an; „assay history“ zählt sie auf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>assay::app::HistoryCommand</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>--limit wants a whole number from 1 on, not &quot;%1&quot;.</source>
        <translation>--limit erwartet eine ganze Zahl ab 1, nicht „%1“.</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf kann nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>assay::app::HistoryPages</name>
    <message>
        <source>&quot;%1&quot; is too short for an id; give %2 characters or more, or &quot;latest&quot;.</source>
        <translation>„%1“ ist zu kurz für eine ID; nötig sind %2 Zeichen oder mehr, oder „latest“.</translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation>Es ist noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>There is no comparison &quot;%1&quot;.</source>
        <translation>Es gibt keinen Vergleich „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; fits %2 comparisons; give more of the id.</source>
        <translation>„%1“ passt auf %2 Vergleiche; bitte mehr von der ID angeben.</translation>
    </message>
</context>
<context>
    <name>assay::app::ImportCommand</name>
    <message>
        <source>%1 was not imported: %2</source>
        <translation>%1 wurde nicht importiert: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n comparison(s) imported</source>
        <translation>
            <numerusform>%1: %n Vergleich importiert</numerusform>
            <numerusform>%1: %n Vergleiche importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n war schon da</numerusform>
            <numerusform>%n waren schon da</numerusform>
        </translation>
    </message>
    <message>
        <source>A file is wanted: assay import FILE…</source>
        <translation>Es fehlt eine Datei: assay import DATEI…</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s) of it are in by now.</source>
        <translation>
            <numerusform>%n Vergleich daraus ist schon übernommen.</numerusform>
            <numerusform>%n Vergleiche daraus sind schon übernommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::app::ImportFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 is not a log that can be imported: %2</source>
        <translation>%1 ist kein Protokoll, das sich importieren lässt: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB.</source>
        <translation>%1 ist größer als 256 MB.</translation>
    </message>
    <message>
        <source>%1 cannot be imported: %2</source>
        <translation>%1 lässt sich nicht importieren: %2</translation>
    </message>
</context>
<context>
    <name>assay::app::Imports</name>
    <message numerus="yes">
        <source>%n comparison(s) imported.</source>
        <translation>
            <numerusform>%n Vergleich importiert.</numerusform>
            <numerusform>%n Vergleiche importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s) imported, then: %1</source>
        <translation>
            <numerusform>%n Vergleich importiert, dann: %1</numerusform>
            <numerusform>%n Vergleiche importiert, dann: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::app::Invocation</name>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>&quot;assay --help&quot; lists them.</source>
        <translation>„assay --help“ zeigt alle.</translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; for? A prompt is given with --prompt.</source>
        <translation>Wofür ist „%1“? Ein Prompt wird mit --prompt angegeben.</translation>
    </message>
    <message>
        <source>Assay compares language models and the routes to them.

</source>
        <translation>Assay vergleicht Sprachmodelle und die Wege zu ihnen.

</translation>
    </message>
    <message>
        <source>  assay [--model PROVIDER/MODEL]… [--prompt TEXT | --prompt-file FILE] [--send]
        [--base-url PROVIDER=URL]… [--demo]        the window, filled in with these
</source>
        <translation>  assay [--model ANBIETER/MODELL]… [--prompt TEXT | --prompt-file DATEI] [--send]
        [--base-url ANBIETER=URL]… [--demo]        das Fenster, hiermit ausgefüllt
</translation>
    </message>
    <message>
        <source>  assay run --model PROVIDER/MODEL… [--prompt TEXT | --prompt-file FILE | -]
        [--system TEXT] [--attach FILE]… [--set KEY=VALUE]… [--fallback PROVIDER/MODEL]…
        [--repeat N] [--base-url PROVIDER=URL]… [--timeout SECONDS] [--no-store] [--json] [--demo]
</source>
        <translation>  assay run --model ANBIETER/MODELL… [--prompt TEXT | --prompt-file DATEI | -]
        [--system TEXT] [--attach DATEI]… [--set NAME=WERT]… [--fallback ANBIETER/MODELL]…
        [--repeat N] [--base-url ANBIETER=URL]… [--timeout SEKUNDEN] [--no-store] [--json] [--demo]
</translation>
    </message>
    <message>
        <source>  assay models [PROVIDER] [--search TEXT] [--missing-at PROVIDER] [--free] [--json] [--refresh]
</source>
        <translation>  assay models [ANBIETER] [--search TEXT] [--missing-at ANBIETER] [--free] [--json] [--refresh]
</translation>
    </message>
    <message>
        <source>  assay history [--search TEXT] [--limit N] [--json]
</source>
        <translation>  assay history [--search TEXT] [--limit N] [--json]
</translation>
    </message>
    <message>
        <source>  assay show ID [--json]                           ID may be shortened, or &quot;latest&quot;
</source>
        <translation>  assay show ID [--json]                           ID darf gekürzt sein, oder „latest“
</translation>
    </message>
    <message>
        <source>  assay duel --model A --model B [--prompt TEXT | --prompt-file FILE]… [--repeat N] [--concurrent]
        [--no-warm-up]
</source>
        <translation>  assay duel --model A --model B [--prompt TEXT | --prompt-file DATEI]… [--repeat N] [--concurrent]
        [--no-warm-up]
</translation>
    </message>
    <message>
        <source>  assay parity --model A [--model B]… [--probe NAME]…
        each: [--seed N] [--max-cost USD] [--report FILE.html] [--set KEY=VALUE]… [--no-store] [--json] [--demo]
</source>
        <translation>  assay parity --model A [--model B]… [--probe NAME]…
        je: [--seed N] [--max-cost USD] [--report DATEI.html] [--set SCHLÜSSEL=WERT]… [--no-store] [--json] [--demo]
</translation>
    </message>
    <message>
        <source>  assay copy --model A [--fallback B]… [--as curl|python|typescript|openrouter] [--prompt TEXT]
                                                   without its key
</source>
        <translation>  assay copy --model A [--fallback B]… [--as curl|python|typescript|openrouter] [--prompt TEXT]
                                                   ohne ihren Schlüssel
</translation>
    </message>
    <message>
        <source>  assay export ID… [--format md|html|json|csv] [--output FILE]
</source>
        <translation>  assay export ID… [--format md|html|json|csv] [--output DATEI]
</translation>
    </message>
    <message>
        <source>  assay simulate [--port N] [--scenario FILE]      the simulated providers alone

</source>
        <translation>  assay simulate [--port N] [--scenario DATEI]     die simulierten Anbieter allein

</translation>
    </message>
    <message>
        <source>Everywhere: --data-dir DIR, --verbose, --version, --help.

</source>
        <translation>Überall: --data-dir ORDNER, --verbose, --version, --help.

</translation>
    </message>
    <message>
        <source>PROVIDER is anthropic, openrouter, openai, openai-chat, gemini, groq, together, ollama or the name of
an own endpoint; --base-url local=http://127.0.0.1:8080/v1 defines one for this call.
</source>
        <translation>ANBIETER ist anthropic, openrouter, openai, openai-chat, gemini, groq, together, ollama oder der Name eines eigenen Endpunkts;
--base-url local=http://127.0.0.1:8080/v1 legt einen für diesen Aufruf fest.
</translation>
    </message>
    <message>
        <source>--timeout gives up when nothing comes for so many seconds.
</source>
        <translation>--timeout gibt auf, wenn so viele Sekunden lang nichts kommt.
</translation>
    </message>
    <message>
        <source>Keys come from the system&apos;s keychain or from ANTHROPIC_API_KEY, OPENROUTER_API_KEY, OPENAI_API_KEY,
GEMINI_API_KEY, GROQ_API_KEY and TOGETHER_API_KEY; there is no option for them.

</source>
        <translation>Schlüssel kommen aus dem Schlüsselbund des Systems oder aus ANTHROPIC_API_KEY, OPENROUTER_API_KEY, OPENAI_API_KEY,
GEMINI_API_KEY, GROQ_API_KEY und TOGETHER_API_KEY; eine Option dafür gibt es nicht.

</translation>
    </message>
    <message>
        <source>Exit status: 0 good, 1 an answer failed or was cut, 2 wrong usage, 130 interrupted.
</source>
        <translation>Rückgabewert: 0 gut, 1 eine Antwort ist fehlgeschlagen oder abgerissen, 2 falscher Aufruf, 130 unterbrochen.
</translation>
    </message>
    <message>
        <source>For a picture of the window: --screenshot FILE [--screenshot-size WxH] [--theme light|dark].
</source>
        <translation>Ein Bild des Fensters: --screenshot DATEI [--screenshot-size BxH] [--theme light|dark].
</translation>
    </message>
    <message>
        <source>  assay backup FILE [--restore] [--json]           the whole database; --restore puts it back
</source>
        <translation>  assay backup DATEI [--restore] [--json]          die ganze Datenbank; --restore spielt sie zurück
</translation>
    </message>
    <message>
        <source>  assay import FILE… [--json]                      exported JSON, or the log of llm
</source>
        <translation>  assay import DATEI… [--json]                     exportiertes JSON oder das Protokoll von llm
</translation>
    </message>
    <message>
        <source>  assay spend [--by day|model|provider|key] [--since DATE] [--until DATE] [--csv] [--json]
        [--reconcile]                              first compares it with what OpenRouter has on record
</source>
        <translation>  assay spend [--by day|model|provider|key] [--since DATUM] [--until DATUM] [--csv] [--json]
        [--reconcile]                              vergleicht sie zuerst mit dem, was OpenRouter verzeichnet hat
</translation>
    </message>
    <message>
        <source>  assay drill --model A [--fallback B]… [--fault NAME]…
</source>
        <translation>  assay drill --model A [--fallback B]… [--fault NAME]…
</translation>
    </message>
    <message>
        <source>  assay reports [ID] [--kind duel|drill|parity] [--format text|html|json] [--output FILE] [--delete] [--json]
                                                   the experiments that were kept; --again ID runs one again
</source>
        <translation>  assay reports [ID] [--kind duel|drill|parity] [--format text|html|json] [--output DATEI] [--delete] [--json]
                                                   die aufbewahrten Experimente; --again ID wiederholt eines
</translation>
    </message>
    <message>
        <source>A chain, for run and drill: --when rate_limit,overload,server,network,timeout,slow_first_token,cut or all;
--retries 0|1|2 on each route; --first-token-limit and --total-limit in seconds, one for all hops or one for
each (2,5,-); --shown-text marked|kept|folded.
</source>
        <translation>Eine Kette, für run und drill: --when rate_limit,overload,server,network,timeout,slow_first_token,cut oder all;
--retries 0|1|2 auf jeder Route; --first-token-limit und --total-limit in Sekunden, eine Zahl für alle Sprünge oder
eine für jeden (2,5,-); --shown-text marked|kept|folded.
</translation>
    </message>
    <message>
        <source>        [--replay [--answer N] [--speed X]]        as it came, at the pace at which it came
</source>
        <translation>        [--replay [--answer N] [--speed X]]        wie sie kam, in dem Tempo, in dem sie kam
</translation>
    </message>
    <message>
        <source>        [--what-if PROVIDER/MODEL [--of PROVIDER/MODEL] [--prices-of DATE]]
                                                   what it would have cost on another model
</source>
        <translation>        [--what-if PROVIDER/MODEL [--of PROVIDER/MODEL] [--prices-of DATE]]
                                                   was es auf einem anderen Modell gekostet hätte
</translation>
    </message>
    <message>
        <source>--set takes temperature, top_p, top_k, max_tokens, seed, stop, effort, thinking_budget, cache (5m, 1h: how long the
prompt stays in the provider&apos;s cache, for Anthropic&apos;s models), logprobs (log probabilities, with so many alternatives a
token), and with a FILE of JSON each schema, tools and extra (fields of the provider&apos;s own API, put into the request
as they are).
</source>
        <translation>--set nimmt temperature, top_p, top_k, max_tokens, seed, stop, effort, thinking_budget, cache (5m, 1h: wie lange der
Prompt im Cache des Anbieters bleibt, bei Modellen von Anthropic), logprobs (Log-Wahrscheinlichkeiten, mit so vielen
Alternativen je Token) und mit je einer DATEI voll JSON schema, tools und extra (Felder der API des Anbieters, die
unverändert in die Anfrage gehen).
</translation>
    </message>
    <message>
        <source>        [--local]                                  those of servers on this machine, which are looked for now
</source>
        <translation>        [--local]                                  die von Servern auf diesem Rechner, die jetzt gesucht werden
</translation>
    </message>
</context>
<context>
    <name>assay::app::Main</name>
    <message>
        <source>There is no display to show a window on. &quot;assay run&quot; works without one; &quot;assay --help&quot; tells more.</source>
        <translation>Es gibt keine Anzeige für ein Fenster. „assay run“ kommt ohne aus; „assay --help“ sagt mehr.</translation>
    </message>
</context>
<context>
    <name>assay::app::ModelsCommand</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Es gibt %1.</translation>
    </message>
    <message>
        <source>No model fits.</source>
        <translation>Kein Modell passt.</translation>
    </message>
    <message>
        <source>The list of %1 has never been fetched: this compares what Assay ships. --refresh fetches it.</source>
        <translation>Die Liste von %1 wurde nie geholt: Verglichen wird, was mit Assay kommt. --refresh holt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n model(s)</source>
        <translation>
            <numerusform>%1: %n Modell</numerusform>
            <numerusform>%1: %n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>in, per million</source>
        <translation>ein, je Million</translation>
    </message>
    <message>
        <source>out, per million</source>
        <translation>aus, je Million</translation>
    </message>
    <message>
        <source>there</source>
        <translation>dort</translation>
    </message>
    <message>
        <source>No server on this machine told of models.</source>
        <translation>Kein Server auf diesem Rechner hat Modelle genannt.</translation>
    </message>
</context>
<context>
    <name>assay::app::ParityCommand</name>
    <message>
        <source>There is no probe &quot;%1&quot;.</source>
        <translation>Es gibt keine Probe „%1“.</translation>
    </message>
    <message>
        <source>There are %1.</source>
        <translation>Es gibt %1.</translation>
    </message>
</context>
<context>
    <name>assay::app::PlainExperiment</name>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>at</source>
        <translation>an</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>paid twice</source>
        <translation>doppelt bezahlt</translation>
    </message>
    <message>
        <source>served by</source>
        <translation>geantwortet hat</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Listed by their makers and not by OpenRouter:</source>
        <translation>Von ihren Herstellern geführt und nicht von OpenRouter:</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>Duell</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
</context>
<context>
    <name>assay::app::PlainReport</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>gekappt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>tool call</source>
        <translation>Werkzeugaufruf</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>abgerissen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Check the key in the settings or in the provider&apos;s environment variable.</source>
        <translation>Bitte den Schlüssel in den Einstellungen oder in der Umgebungsvariable des Anbieters prüfen.</translation>
    </message>
    <message>
        <source>The account needs credit.</source>
        <translation>Das Konto braucht Guthaben.</translation>
    </message>
    <message>
        <source>The key may not use this model.</source>
        <translation>Der Schlüssel darf dieses Modell nicht benutzen.</translation>
    </message>
    <message>
        <source>Check the model&apos;s name and the base URL; &quot;assay models&quot; lists what there is.</source>
        <translation>Bitte Modellname und Basis-URL prüfen; „assay models“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Wait a while, or send to fewer models at once.</source>
        <translation>Bitte etwas warten oder an weniger Modelle zugleich senden.</translation>
    </message>
    <message>
        <source>Check the connection, the address and the proxy.</source>
        <translation>Bitte Verbindung, Adresse und Proxy prüfen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The answer ended before its end was told.</source>
        <translation>Die Antwort brach ab, bevor ihr Ende gemeldet wurde.</translation>
    </message>
    <message>
        <source>The output limit was reached.</source>
        <translation>Die Ausgabegrenze ist erreicht.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>erstes Token</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Raise the budget in the settings, or set max_tokens.</source>
        <translation>Bitte das Budget in den Einstellungen erhöhen oder max_tokens setzen.</translation>
    </message>
</context>
<context>
    <name>assay::app::PromptSource</name>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <translation>%1 ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The prompt on standard input is longer than 32 MB.</source>
        <translation>Der Prompt auf der Standardeingabe ist länger als 32 MB.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 ist größer als %2 MB.</translation>
    </message>
    <message>
        <source>Give either --prompt or --prompt-file.</source>
        <translation>Bitte entweder --prompt oder --prompt-file angeben.</translation>
    </message>
    <message>
        <source>What is &quot;%1&quot; for? A prompt is given with --prompt.</source>
        <translation>Wofür ist „%1“? Ein Prompt wird mit --prompt angegeben.</translation>
    </message>
    <message>
        <source>Give the prompt once: by option or on standard input.</source>
        <translation>Bitte den Prompt nur einmal angeben: als Option oder auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>There is no prompt. Give one with --prompt TEXT, --prompt-file FILE or on standard input.</source>
        <translation>Es gibt keinen Prompt. Er kommt mit --prompt TEXT, --prompt-file DATEI oder auf der Standardeingabe.</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>Der Prompt ist leer.</translation>
    </message>
</context>
<context>
    <name>assay::app::ReplayPrinter</name>
    <message>
        <source>The recording cannot be read: %1</source>
        <translation>Die Aufzeichnung lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>How this answer came was not kept.</source>
        <translation>Wie diese Antwort kam, wurde nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>assay::app::ReportPages</name>
    <message>
        <source>&quot;%1&quot; is too short for an id; give %2 characters or more, or &quot;latest&quot;.</source>
        <translation>„%1“ ist zu kurz für eine ID; nötig sind %2 Zeichen oder mehr, oder „latest“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; fits %2 reports; give more of the id.</source>
        <translation>„%1“ passt zu %2 Berichten; mehr von der ID angeben.</translation>
    </message>
    <message>
        <source>There is no report &quot;%1&quot;.</source>
        <translation>Einen Bericht „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no report &quot;%1&quot; of a %2.</source>
        <translation>Einen Bericht „%1“ von einem %2 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>assay::app::ReportsCommand</name>
    <message>
        <source>The reports cannot be read: %1</source>
        <translation>Die Berichte sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>It could not be deleted: %1</source>
        <translation>Das Löschen ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Run it again: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>--kind is duel, drill or parity, not &quot;%1&quot;.</source>
        <translation>--kind ist duel, drill oder parity, nicht „%1“.</translation>
    </message>
    <message>
        <source>--format is text, html or json, not &quot;%1&quot;.</source>
        <translation>--format ist text, html oder json, nicht „%1“.</translation>
    </message>
    <message>
        <source>Which reports? Give their ids; &quot;assay reports&quot; lists them.</source>
        <translation>Welche Berichte? Ihre IDs angeben; „assay reports“ listet sie auf.</translation>
    </message>
    <message>
        <source>One report at a time: &quot;assay reports ID&quot;.</source>
        <translation>Ein Bericht auf einmal: „assay reports ID“.</translation>
    </message>
</context>
<context>
    <name>assay::app::RunCommand</name>
    <message>
        <source>This comparison cannot be stored: %1</source>
        <translation>Dieser Vergleich kann nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>The comparison could not be stored in time.</source>
        <translation>Der Vergleich konnte nicht rechtzeitig gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>assay::app::RunPlan</name>
    <message>
        <source>--set wants KEY=VALUE, not &quot;%1&quot;.</source>
        <translation>--set erwartet NAME=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number from 1 to %2, not &quot;%3&quot;.</source>
        <translation>--%1 erwartet eine ganze Zahl von 1 bis %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>No model is given. Use --model PROVIDER/MODEL; &quot;assay models&quot; lists them.</source>
        <translation>Es ist kein Modell angegeben. Dafür gibt es --model ANBIETER/MODELL; „assay models“ zeigt alle.</translation>
    </message>
    <message>
        <source>%1 models are too many; a comparison takes %2.</source>
        <translation>%1 Modelle sind zu viele; ein Vergleich fasst %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a model; write PROVIDER/MODEL, for example openrouter/%1.</source>
        <translation>„%1“ ist kein Modell; nötig ist ANBIETER/MODELL, zum Beispiel openrouter/%1.</translation>
    </message>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>There are %1; --base-url %2=URL defines an own one.</source>
        <translation>Es gibt %1; --base-url %2=URL legt einen eigenen fest.</translation>
    </message>
</context>
<context>
    <name>assay::app::ShowCommand</name>
    <message>
        <source>Which comparison? Give its id or &quot;latest&quot;; &quot;assay history&quot; lists them.</source>
        <translation>Welcher Vergleich? Nötig ist seine ID oder „latest“; „assay history“ zeigt alle.</translation>
    </message>
    <message>
        <source>The comparison cannot be read: %1</source>
        <translation>Der Vergleich kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>--answer is a number from 1 to %1.</source>
        <translation>--answer ist eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>This comparison has no answer.</source>
        <translation>Dieser Vergleich hat keine Antwort.</translation>
    </message>
    <message>
        <source>--speed is a number from 0.01 to 1000, such as 2.</source>
        <translation>--speed ist eine Zahl von 0.01 bis 1000, etwa 2.</translation>
    </message>
</context>
<context>
    <name>assay::app::SimulateCommand</name>
    <message>
        <source>--port wants a number from 0 to 65535, not &quot;%1&quot;.</source>
        <translation>--port erwartet eine Zahl von 0 bis 65535, nicht „%1“.</translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 cannot be used: %2.</source>
        <translation>Port %1 von 127.0.0.1 kann nicht benutzt werden: %2.</translation>
    </message>
</context>
<context>
    <name>assay::app::SpendCommand</name>
    <message>
        <source>--%1 wants a date such as 2026-11-01, not &quot;%2&quot;.</source>
        <translation>--%1 will ein Datum wie 2026-11-01, nicht „%2“.</translation>
    </message>
    <message>
        <source>--since is after --until.</source>
        <translation>--since liegt nach --until.</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>ausgegeben</translation>
    </message>
    <message>
        <source>of which estimated</source>
        <translation>davon geschätzt</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>of unknown cost</source>
        <translation>mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>--by is day, model, provider or key, not &quot;%1&quot;.</source>
        <translation>--by ist day, model, provider oder key, nicht „%1“.</translation>
    </message>
    <message>
        <source>The spend cannot be read: %1</source>
        <translation>Die Ausgaben lassen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Compared with the record: %1. Charged otherwise than the ledger had: %2, of which of unknown cost until now: %3. Without a record: %4.</source>
        <translation>Mit dem Verzeichnis verglichen: %1. Anders berechnet als im Kassenbuch: %2, davon bisher mit unbekannten Kosten: %3. Ohne Eintrag: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be asked: %1</source>
        <translation>
            <numerusform>%n ließ sich nicht erfragen: %1</numerusform>
            <numerusform>%n ließen sich nicht erfragen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>landed, with fees</source>
        <translation>mit Gebühren</translation>
    </message>
    <message numerus="yes">
        <source>On %1: ≈ %2 to %3 for %n answer(s), instead of %4.</source>
        <translation>
            <numerusform>Auf %1: ≈ %2 bis %3 für %n Antwort, statt %4.</numerusform>
            <numerusform>Auf %1: ≈ %2 bis %3 für %n Antworten, statt %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n of these it is not known what they did cost.</source>
        <translation>
            <numerusform>Bei %n davon ist unbekannt, was sie gekostet hat.</numerusform>
            <numerusform>Bei %n davon ist unbekannt, was sie gekostet haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of unknown size are left out.</source>
        <translation>
            <numerusform>%n Antwort unbekannter Größe bleibt außen vor.</numerusform>
            <numerusform>%n Antworten unbekannter Größe bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumes the same number of tokens for each answer. The low end lets the cache hold as much as it did, the high end nothing.</source>
        <translation>Nimmt für jede Antwort die gleiche Zahl von Tokens an. Am unteren Ende hält der Cache so viel wie damals, am oberen nichts.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no PROVIDER/MODEL.</source>
        <translation>„%1“ ist kein ANBIETER/MODELL.</translation>
    </message>
    <message>
        <source>No price of %1 is known for %2.</source>
        <translation>Für %1 ist zum %2 kein Preis bekannt.</translation>
    </message>
    <message>
        <source>In these days there is no answer of known size to be priced.</source>
        <translation>In diesen Tagen gibt es keine Antwort bekannter Größe, die sich rechnen ließe.</translation>
    </message>
</context>
<context>
    <name>assay::app::WindowCommand</name>
    <message>
        <source>--theme is light or dark, not &quot;%1&quot;.</source>
        <translation>--theme ist light oder dark, nicht „%1“.</translation>
    </message>
    <message>
        <source>%1 models are too many; a comparison takes %2.</source>
        <translation>%1 Modelle sind zu viele; ein Vergleich fasst %2.</translation>
    </message>
</context>
<context>
    <name>assay::app::WindowPicture</name>
    <message>
        <source>--screenshot-size wants WIDTHxHEIGHT in pixels, for example 1440x900, not &quot;%1&quot;.</source>
        <translation>--screenshot-size erwartet BREITExHÖHE in Pixeln, zum Beispiel 1440x900, nicht „%1“.</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1.</source>
        <translation>Das Bild kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>Das Bild liegt in %1.</translation>
    </message>
    <message>
        <source>The comparison did not end within a minute; there is no picture.</source>
        <translation>Der Vergleich endete nicht innerhalb einer Minute; es gibt kein Bild.</translation>
    </message>
</context>
<context>
    <name>assay::ui::Actions</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>S&amp;top all</source>
        <translation>Alle s&amp;toppen</translation>
    </message>
    <message>
        <source>&amp;Retry failed answers</source>
        <translation>Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;New comparison</source>
        <translation>&amp;Neuer Vergleich</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>Dateien &amp;anhängen …</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameter</translation>
    </message>
    <message>
        <source>Add &amp;model…</source>
        <translation>&amp;Modell hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>Show &amp;history</source>
        <translation>&amp;Verlauf zeigen</translation>
    </message>
    <message>
        <source>Search h&amp;istory</source>
        <translation>Verla&amp;uf durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Find in answers</source>
        <translation>In Antworten s&amp;uchen</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>Go to answer %1</source>
        <translation>Zu Antwort %1</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>Show menu &amp;bar</source>
        <translation>Menü&amp;leiste zeigen</translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation>Ü&amp;ber Assay</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>Ve&amp;rgleich</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <translation>A&amp;ntworten</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Extras</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>In &amp;columns</source>
        <translation>In &amp;Spalten</translation>
    </message>
    <message>
        <source>In a &amp;grid</source>
        <translation>Im &amp;Raster</translation>
    </message>
    <message>
        <source>Behind &amp;tabs</source>
        <translation>Hinter &amp;Reitern</translation>
    </message>
    <message>
        <source>One answer &amp;alone</source>
        <translation>Eine Antwort &amp;allein</translation>
    </message>
    <message>
        <source>&amp;Next answer</source>
        <translation>&amp;Nächste Antwort</translation>
    </message>
    <message>
        <source>&amp;Previous answer</source>
        <translation>&amp;Vorige Antwort</translation>
    </message>
    <message>
        <source>Move answer &amp;forward</source>
        <translation>Antwort nach &amp;hinten rücken</translation>
    </message>
    <message>
        <source>Move answer &amp;back</source>
        <translation>Antwort nach &amp;vorn rücken</translation>
    </message>
    <message>
        <source>&amp;Hide answer</source>
        <translation>Antwort aus&amp;blenden</translation>
    </message>
    <message>
        <source>Show &amp;hidden answers</source>
        <translation>Ausgeblendete &amp;zeigen</translation>
    </message>
    <message>
        <source>Make all the same &amp;size</source>
        <translation>Alle &amp;gleich groß</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>&amp;Gemeinsam rollen</translation>
    </message>
    <message>
        <source>&amp;Differences of two answers</source>
        <translation>&amp;Unterschiede zweier Antworten</translation>
    </message>
    <message>
        <source>Table of fi&amp;gures</source>
        <translation>&amp;Tabelle der Werte</translation>
    </message>
    <message>
        <source>&amp;Copy all answers as Markdown</source>
        <translation>Alle Antworten als Markdown &amp;kopieren</translation>
    </message>
    <message>
        <source>Next hea&amp;ding</source>
        <translation>Nächste Ü&amp;berschrift</translation>
    </message>
    <message>
        <source>Pre&amp;vious heading</source>
        <translation>V&amp;orige Überschrift</translation>
    </message>
    <message>
        <source>Ne&amp;xt code block</source>
        <translation>Nächster &amp;Codeblock</translation>
    </message>
    <message>
        <source>Previ&amp;ous code block</source>
        <translation>Vor&amp;iger Codeblock</translation>
    </message>
    <message>
        <source>Follow &amp;up on this answer only</source>
        <translation>Nur bei dieser Antwort &amp;nachfragen</translation>
    </message>
    <message>
        <source>&amp;Branch from this answer</source>
        <translation>Von dieser Antwort ab&amp;zweigen</translation>
    </message>
    <message>
        <source>&amp;Edit the prompt and send again</source>
        <translation>Prompt &amp;ändern und neu senden</translation>
    </message>
    <message>
        <source>S&amp;wap the model of this answer…</source>
        <translation>&amp;Modell dieser Antwort tauschen …</translation>
    </message>
    <message>
        <source>Fold earlier tu&amp;rns</source>
        <translation>&amp;Frühere Runden einklappen</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>E&amp;xperimente</translation>
    </message>
    <message>
        <source>S&amp;pend</source>
        <translation>&amp;Ausgaben</translation>
    </message>
    <message>
        <source>Re&amp;play as it came</source>
        <translation>&amp;Wiedergeben, wie es kam</translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerContent</name>
    <message>
        <source>Reasoning</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation>Werkzeugaufruf: %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerPane</name>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Als einfachen Text kopieren</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Wrap or unwrap code</source>
        <translation>Code umbrechen oder nicht</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Reasoning · %1</source>
        <comment>number of tokens</comment>
        <translation>Denken · %1</translation>
    </message>
    <message>
        <source>Answer %1, %2: %3</source>
        <translation>Antwort %1, %2: %3</translation>
    </message>
    <message>
        <source>Answer · %1</source>
        <comment>state and figures of an answer that is folded</comment>
        <translation>Antwort · %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>number of the repeat, how many, state</comment>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 of %2 complete</source>
        <comment>repeats</comment>
        <translation>%1 von %2 vollständig</translation>
    </message>
    <message>
        <source>replay</source>
        <comment>state of an answer</comment>
        <translation>Wiedergabe</translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerState</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>gekappt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>asks for a tool</source>
        <translation>verlangt ein Werkzeug</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1, retry in %2 s</source>
        <comment>an HTTP status or short reason; seconds</comment>
        <translation>%1, neuer Versuch in %2 s</translation>
    </message>
    <message>
        <source>%1, retrying</source>
        <translation>%1, neuer Versuch</translation>
    </message>
    <message>
        <source>The model reached its output limit or the end of its context window; the answer may be incomplete.</source>
        <translation>Das Modell hat seine Ausgabegrenze oder das Ende seines Kontextfensters erreicht; die Antwort ist vielleicht unvollständig.</translation>
    </message>
    <message>
        <source>The model declined to answer.</source>
        <translation>Das Modell hat die Antwort abgelehnt.</translation>
    </message>
    <message>
        <source>A filter of the provider stopped the answer.</source>
        <translation>Ein Filter des Anbieters hat die Antwort angehalten.</translation>
    </message>
    <message>
        <source>The answer ends with a call of a tool, which Assay does not run.</source>
        <translation>Die Antwort endet mit einem Werkzeugaufruf, den Assay nicht ausführt.</translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerView</name>
    <message>
        <source>Open address…</source>
        <translation>Adresse öffnen …</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswersDocument</name>
    <message>
        <source>System prompt:</source>
        <translation>Systemprompt:</translation>
    </message>
    <message>
        <source>repeat %1</source>
        <translation>Wiederholung %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswersWiring</name>
    <message>
        <source>Text at %1 %</source>
        <translation>Text mit %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) copied</source>
        <translation>
            <numerusform>%n Antwort kopiert</numerusform>
            <numerusform>%n Antworten kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::Attachments</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 war nicht lesbar: %2</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>%1 is too large (%2). The limit is %3.</source>
        <translation>%1 ist zu groß (%2). Die Grenze liegt bei %3.</translation>
    </message>
    <message>
        <source>%1 is neither a picture (PNG, JPEG, GIF, WebP) nor PDF nor text.</source>
        <translation>%1 ist weder ein Bild (PNG, JPEG, GIF, WebP) noch PDF noch Text.</translation>
    </message>
    <message>
        <source>Pasted picture %1</source>
        <translation>Eingefügtes Bild %1</translation>
    </message>
    <message>
        <source>Pictures, PDF and text</source>
        <translation>Bilder, PDF und Text</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>assay::ui::BeginningLine</name>
    <message>
        <source>Begin without it</source>
        <translation>Ohne sie beginnen</translation>
    </message>
</context>
<context>
    <name>assay::ui::BlockParser</name>
    <message>
        <source>Image:</source>
        <translation>Bild:</translation>
    </message>
</context>
<context>
    <name>assay::ui::BudgetsPage</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>In US dollars; an empty field is no limit. Before an answer is asked for, the most that it can cost is reserved, in all windows together. From four fifths of a budget on its use is told.</source>
        <translation>In US-Dollar; ein leeres Feld ist keine Grenze. Bevor eine Antwort verlangt wird, wird reserviert, was sie höchstens kosten kann, für alle Fenster zusammen. Ab vier Fünfteln eines Budgets wird gesagt, wie weit es verbraucht ist.</translation>
    </message>
    <message>
        <source>A comparison</source>
        <translation>Ein Vergleich</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Ein Tag</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Ein Monat</translation>
    </message>
    <message>
        <source>%1 in a month</source>
        <translation>%1 in einem Monat</translation>
    </message>
    <message>
        <source>There is no database, and so there are no budgets.</source>
        <translation>Es gibt keine Datenbank und darum keine Budgets.</translation>
    </message>
    <message>
        <source>The budgets cannot be read: %1</source>
        <translation>Die Budgets lassen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>stop at it</source>
        <translation>dort anhalten</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%1: stop at it</source>
        <translation>%1: dort anhalten</translation>
    </message>
    <message>
        <source>Kept. It holds for the next answer.</source>
        <translation>Behalten. Es gilt ab der nächsten Antwort.</translation>
    </message>
</context>
<context>
    <name>assay::ui::ChainEditor</name>
    <message>
        <source>Rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>Overload</source>
        <translation>Überlastung</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Slow first token</source>
        <translation>Langsames erstes Token</translation>
    </message>
    <message>
        <source>Broken off in the middle</source>
        <translation>Mittendrin abgebrochen</translation>
    </message>
    <message>
        <source>Fallback routes</source>
        <translation>Ausweichwege</translation>
    </message>
    <message>
        <source>It may change the upstream provider</source>
        <translation>Es darf den Anbieter dahinter wechseln</translation>
    </message>
    <message>
        <source>Only upstreams that know every parameter</source>
        <translation>Nur Anbieter, die jeden Parameter kennen</translation>
    </message>
    <message>
        <source>Keep it, with a line where it broke off</source>
        <translation>Behalten, mit einer Zeile, wo er abbrach</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Behalten, wie er ist</translation>
    </message>
    <message>
        <source>Fold it away</source>
        <translation>Wegklappen</translation>
    </message>
    <message>
        <source>anthropic/claude…, openai/gpt…</source>
        <translation>anthropic/claude…, openai/gpt…</translation>
    </message>
    <message>
        <source>Anthropic, Amazon Bedrock</source>
        <translation>Anthropic, Amazon Bedrock</translation>
    </message>
    <message>
        <source>Then try</source>
        <translation>Danach versuchen</translation>
    </message>
    <message>
        <source>Go on after</source>
        <translation>Weitergehen nach</translation>
    </message>
    <message>
        <source>&amp;Retries before</source>
        <translation>&amp;Wiederholungen vorher</translation>
    </message>
    <message>
        <source>Text that was &amp;shown</source>
        <translation>Text, der schon &amp;dastand</translation>
    </message>
    <message>
        <source>OpenRouter&apos;s &amp;models</source>
        <translation>&amp;Modelle bei OpenRouter</translation>
    </message>
    <message>
        <source>Its &amp;upstreams, in order</source>
        <translation>Deren &amp;Anbieter, der Reihe nach</translation>
    </message>
    <message>
        <source>Without a fallback an answer that fails stays failed.</source>
        <translation>Ohne Ausweichweg bleibt eine fehlgeschlagene Antwort fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n try(s) on each route; after %1 the next one is asked:</source>
        <translation>
            <numerusform>%n Versuch auf jedem Weg; nach %1 wird der nächste gefragt:</numerusform>
            <numerusform>%n Versuche auf jedem Weg; nach %1 wird der nächste gefragt:</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The chain comes back to %1.</source>
        <translation>Die Kette kommt auf %1 zurück.</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Zeitgrenzen</translation>
    </message>
    <message>
        <source>the route of its own</source>
        <translation>der eigene Weg</translation>
    </message>
    <message>
        <source>has the last word, however long it takes</source>
        <translation>hat das letzte Wort, wie lange es auch dauert</translation>
    </message>
    <message>
        <source>after %1 s without a token</source>
        <translation>nach %1 s ohne ein Token</translation>
    </message>
    <message>
        <source>when it is not done after %1 s</source>
        <translation>wenn sie nach %1 s nicht fertig ist</translation>
    </message>
    <message>
        <source>left %1</source>
        <comment>a route, after a time</comment>
        <translation>verlassen %1</translation>
    </message>
    <message>
        <source>Only upstreams that do not keep prompts for training</source>
        <translation>Nur Anbieter, die Prompts nicht fürs Training behalten</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebige</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as the router likes</source>
        <translation>wie der Router will</translation>
    </message>
    <message>
        <source>the cheapest first</source>
        <translation>der billigste zuerst</translation>
    </message>
    <message>
        <source>the one with most tokens a second first</source>
        <translation>der mit den meisten Token je Sekunde zuerst</translation>
    </message>
    <message>
        <source>the one that answers soonest first</source>
        <translation>der am frühesten antwortet zuerst</translation>
    </message>
    <message>
        <source>&amp;Only these upstreams</source>
        <translation>&amp;Nur diese Anbieter</translation>
    </message>
    <message>
        <source>Ne&amp;ver these upstreams</source>
        <translation>Nie di&amp;ese Anbieter</translation>
    </message>
    <message>
        <source>Else &amp;in the order</source>
        <translation>Sonst &amp;in der Reihenfolge</translation>
    </message>
</context>
<context>
    <name>assay::ui::ChatSwitchesEditor</name>
    <message>
        <source>Ask for token counts while streaming</source>
        <translation>Beim Strömen um Tokenzahlen bitten</translation>
    </message>
    <message>
        <source>stream_options.include_usage: some old servers refuse it</source>
        <translation>stream_options.include_usage: manche alten Server lehnen es ab</translation>
    </message>
    <message>
        <source>What a server refuses by name is left out by itself; this is for what it only ignores.</source>
        <translation>Was ein Server mit Namen ablehnt, wird von selbst weggelassen; dies ist für das, was er nur übergeht.</translation>
    </message>
    <message>
        <source>Output &amp;limit as</source>
        <translation>Ausgabe&amp;grenze als</translation>
    </message>
    <message>
        <source>System p&amp;rompt as</source>
        <translation>System-P&amp;rompt als</translation>
    </message>
    <message>
        <source>Reasoning &amp;effort as</source>
        <translation>Denk&amp;aufwand als</translation>
    </message>
</context>
<context>
    <name>assay::ui::CodeItem</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation>Nicht umbrechen</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <comment>a language</comment>
        <translation>Code: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::ComparePage</name>
    <message>
        <source>%1, repeat %2</source>
        <comment>name of a model</comment>
        <translation>%1, Wiederholung %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a model, moment of the run</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>assay::ui::Composer</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Ask them all the same</source>
        <translation>Alle dasselbe fragen</translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation>Zuerst ein Modell hinzufügen</translation>
    </message>
    <message>
        <source>Write a prompt first</source>
        <translation>Zuerst einen Prompt schreiben</translation>
    </message>
    <message>
        <source>Something stands against it: see below</source>
        <translation>Etwas steht dagegen: siehe unten</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>%1 + %2 unknown</source>
        <comment>cost that is known + number of models whose cost is not</comment>
        <translation>%1 + %2 unbekannt</translation>
    </message>
    <message>
        <source>The most that this can cost, if every model writes as much as it may. An output limit makes it less.</source>
        <translation>So viel kann es höchstens kosten, wenn jedes Modell schreibt, so viel es darf. Eine Ausgabegrenze senkt es.</translation>
    </message>
    <message>
        <source>The most that this can cost</source>
        <translation>So viel kann es höchstens kosten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>how often each model is asked</comment>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>Von dort weiter</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::ComposerControls</name>
    <message>
        <source>New comparison</source>
        <translation>Neuer Vergleich</translation>
    </message>
    <message>
        <source>Ask without what was said before</source>
        <translation>Fragen ohne das, was vorher gesagt wurde</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Nachfrage</translation>
    </message>
    <message>
        <source>Go on: each model sees its own earlier answers</source>
        <translation>Weiter: jedes Modell sieht seine eigenen früheren Antworten</translation>
    </message>
    <message>
        <source>Attach pictures, PDF or text</source>
        <translation>Bilder, PDF oder Text anhängen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Saved line-ups</source>
        <translation>Gespeicherte Aufstellungen</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>Parameter: %1</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle stoppen</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a line-up and its number of models</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Save this line-up…</source>
        <translation>Diese Aufstellung speichern …</translation>
    </message>
    <message>
        <source>Remove all models</source>
        <translation>Alle Modelle entfernen</translation>
    </message>
    <message>
        <source>Save this line-up</source>
        <translation>Diese Aufstellung speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Follow-up: %1</source>
        <comment>name of a model</comment>
        <translation>Nachfrage: %1</translation>
    </message>
    <message>
        <source>To all</source>
        <translation>An alle</translation>
    </message>
</context>
<context>
    <name>assay::ui::ContestantDialog</name>
    <message>
        <source>&amp;System prompt of its own</source>
        <translation>Eigener &amp;Systemprompt</translation>
    </message>
    <message>
        <source>&amp;Parameters of its own</source>
        <translation>Eigene &amp;Parameter</translation>
    </message>
    <message>
        <source>&amp;Name in this line-up</source>
        <translation>&amp;Name in dieser Aufstellung</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Wie vom Modell</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Ausweichen</translation>
    </message>
</context>
<context>
    <name>assay::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Comparisons, prices and settings are kept in:</source>
        <translation>Vergleiche, Preise und Einstellungen liegen in:</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Keys are never kept there, only in the system&apos;s keychain.</source>
        <translation>Schlüssel liegen nie dort, sondern nur im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Salvage what can be read</source>
        <translation>Retten, was lesbar ist</translation>
    </message>
    <message>
        <source>Makes a new database with all that can be read of the damaged one, which is put aside.</source>
        <translation>Macht eine neue Datenbank aus allem, was von der beschädigten lesbar ist; diese wird beiseitegelegt.</translation>
    </message>
    <message>
        <source>The database is in order.</source>
        <translation>Die Datenbank ist in Ordnung.</translation>
    </message>
    <message>
        <source>There is no database: nothing is kept.</source>
        <translation>Es gibt keine Datenbank: Nichts wird aufbewahrt.</translation>
    </message>
    <message>
        <source>The database takes %1</source>
        <translation>Die Datenbank belegt %1</translation>
    </message>
    <message>
        <source>, of which %1 are free for new comparisons</source>
        <translation>, davon sind %1 frei für neue Vergleiche</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) beside it take %1.</source>
        <translation>
            <numerusform>%n Kopie daneben belegt %1.</numerusform>
            <numerusform>%n Kopien daneben belegen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>How long comparisons are kept</source>
        <translation>Wie lange Vergleiche aufbewahrt werden</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message numerus="yes">
        <source>Delete what is older than %n day(s)</source>
        <translation>
            <numerusform>Löschen, was älter ist als %n Tag</numerusform>
            <numerusform>Löschen, was älter ist als %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>but not what is pinned</source>
        <translation>nicht aber, was angeheftet ist</translation>
    </message>
    <message>
        <source>nor what has tags</source>
        <translation>noch was Schlagwörter hat</translation>
    </message>
    <message>
        <source>nor what has a note</source>
        <translation>noch was eine Notiz hat</translation>
    </message>
    <message>
        <source>At present that is nothing.</source>
        <translation>Zurzeit ist das nichts.</translation>
    </message>
    <message numerus="yes">
        <source>The next start deletes %n comparison(s). What they cost stays in the spend.</source>
        <translation>
            <numerusform>Der nächste Start löscht %n Vergleich. Was er gekostet hat, bleibt in den Ausgaben.</numerusform>
            <numerusform>Der nächste Start löscht %n Vergleiche. Was sie gekostet haben, bleibt in den Ausgaben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next start deletes %n comparison(s), and each one after it more. What they cost stays in the spend.</source>
        <translation>
            <numerusform>Der nächste Start löscht %n Vergleich und jeder weitere mehr. Was sie gekostet haben, bleibt in den Ausgaben.</numerusform>
            <numerusform>Der nächste Start löscht %n Vergleiche und jeder weitere mehr. Was sie gekostet haben, bleibt in den Ausgaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup and import</source>
        <translation>Sicherung und Import</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Databases (*.db)</source>
        <translation>Datenbanken (*.db)</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Zurückspielen …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückspielen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Comparisons (*.json *.db);;All files (*)</source>
        <translation>Vergleiche (*.json *.db);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Imported are the JSON that Assay exports, and the log of the program llm (logs.db).</source>
        <translation>Importiert werden das JSON, das Assay exportiert, und das Protokoll des Programms llm (logs.db).</translation>
    </message>
    <message>
        <source>The backup is being made…</source>
        <translation>Die Sicherung wird gemacht …</translation>
    </message>
    <message>
        <source>%1 (%2) is whole.</source>
        <translation>%1 (%2) ist vollständig.</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>Es wurde keine Sicherung gemacht: %1</translation>
    </message>
    <message>
        <source>%1 was not restored: %2</source>
        <translation>%1 wurde nicht zurückgespielt: %2</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Zurückgespielt.</translation>
    </message>
    <message>
        <source>Restored. What was there before lies in %1.</source>
        <translation>Zurückgespielt. Was vorher da war, liegt in %1.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s) were saved. The damaged database lies in %1.</source>
        <translation>
            <numerusform>%n Vergleich wurde gerettet. Die beschädigte Datenbank liegt in %1.</numerusform>
            <numerusform>%n Vergleiche wurden gerettet. Die beschädigte Datenbank liegt in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be salvaged: %1</source>
        <translation>Es ließ sich nichts retten: %1</translation>
    </message>
    <message>
        <source>Put %1 in the place of the database? All comparisons of now are put aside with it; nothing is deleted.</source>
        <translation>%1 an die Stelle der Datenbank setzen? Alle jetzigen Vergleiche werden mit ihr beiseitegelegt; gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Import anhalten</translation>
    </message>
    <message>
        <source>Stopped. What was imported by then is kept; importing the file again adds the rest.</source>
        <translation>Angehalten. Was bis dahin importiert war, bleibt; wird die Datei noch einmal importiert, kommt der Rest dazu.</translation>
    </message>
    <message>
        <source>Importing… %1 of %2</source>
        <translation>Wird importiert … %1 von %2</translation>
    </message>
</context>
<context>
    <name>assay::ui::DetourText</name>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>how an attempt ended, a time</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>tokens</comment>
        <translation>%1 hinein, %2 heraus</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>noch einmal versucht</translation>
    </message>
    <message>
        <source>on to %1</source>
        <comment>a route</comment>
        <translation>weiter zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n Sprung</numerusform>
            <numerusform>%n Sprüngen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Served by %1 after %2: %3 lost</source>
        <translation>Bedient von %1 nach %2: %3 verloren</translation>
    </message>
    <message>
        <source>Ended at %1 after %2: %3 lost</source>
        <translation>Geendet bei %1 nach %2: %3 verloren</translation>
    </message>
    <message>
        <source>paid twice: %1</source>
        <comment>tokens</comment>
        <translation>doppelt bezahlt: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>tokens paid twice</comment>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) unknown</source>
        <translation>
            <numerusform>%n Versuch unbekannt</numerusform>
            <numerusform>%n Versuche unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>paused, went on</source>
        <translation>pausierte, ging weiter</translation>
    </message>
</context>
<context>
    <name>assay::ui::DiffPage</name>
    <message>
        <source>Answer on the left</source>
        <translation>Antwort links</translation>
    </message>
    <message>
        <source>Answer on the right</source>
        <translation>Antwort rechts</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>Previous difference (P)</source>
        <translation>Voriger Unterschied (P)</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>Nächster Unterschied (N)</translation>
    </message>
    <message>
        <source>Copy the differences as Markdown</source>
        <translation>Unterschiede als Markdown kopieren</translation>
    </message>
    <message>
        <source>Back to the answers</source>
        <translation>Zurück zu den Antworten</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
    <message>
        <source>Both answers are empty</source>
        <translation>Beide Antworten sind leer</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>%1 % in common</source>
        <translation>%1 % gemeinsam</translation>
    </message>
    <message>
        <source>difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>too long to compare in full</source>
        <translation>zu lang für einen vollständigen Vergleich</translation>
    </message>
</context>
<context>
    <name>assay::ui::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Only on the left: %1</source>
        <comment>a part of an answer</comment>
        <translation>Nur links: %1</translation>
    </message>
    <message>
        <source>Only on the right: %1</source>
        <comment>a part of an answer</comment>
        <translation>Nur rechts: %1</translation>
    </message>
    <message>
        <source>On the left: %1</source>
        <comment>a part of an answer</comment>
        <translation>Links: %1</translation>
    </message>
    <message>
        <source>On the right: %1</source>
        <comment>a part of an answer</comment>
        <translation>Rechts: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::DuelChart</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Difference, 95 %</source>
        <translation>Unterschied, 95 %</translation>
    </message>
    <message>
        <source>less ← 0 → more</source>
        <translation>weniger ← 0 → mehr</translation>
    </message>
</context>
<context>
    <name>assay::ui::EmptyHint</name>
    <message>
        <source>Answers appear here, side by side.</source>
        <translation>Hier erscheinen die Antworten, nebeneinander.</translation>
    </message>
</context>
<context>
    <name>assay::ui::ErrorText</name>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>%1 refused the key%2.</source>
        <translation>%1 hat den Schlüssel abgelehnt%2.</translation>
    </message>
    <message>
        <source>There is no key for %1.</source>
        <translation>Für %1 gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>It may have been revoked, mistyped or belong to another account.</source>
        <translation>Er ist vielleicht widerrufen, vertippt oder gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>Add one in the settings, or set it in the environment.</source>
        <translation>In den Einstellungen hinzufügen oder in der Umgebung setzen.</translation>
    </message>
    <message>
        <source>%1 wants to be paid first%2.</source>
        <translation>%1 will zuerst bezahlt werden%2.</translation>
    </message>
    <message>
        <source>The account is out of credit or over its limit. Top it up there, then try again; waiting does not help.</source>
        <translation>Das Guthaben ist aufgebraucht oder die Grenze überschritten. Dort aufladen, dann neu versuchen; warten hilft nicht.</translation>
    </message>
    <message>
        <source>The key for %1 may not do this%2.</source>
        <translation>Der Schlüssel für %1 darf das nicht%2.</translation>
    </message>
    <message>
        <source>The account may lack access to this model or region. Use another key, or ask the provider for access.</source>
        <translation>Dem Konto fehlt vielleicht der Zugang zu diesem Modell oder dieser Region. Einen anderen Schlüssel verwenden oder beim Anbieter Zugang verlangen.</translation>
    </message>
    <message>
        <source>%1 does not know this model or address%2.</source>
        <translation>%1 kennt dieses Modell oder diese Adresse nicht%2.</translation>
    </message>
    <message>
        <source>The model may have been renamed or retired, or the base URL is wrong. Refresh the list of models.</source>
        <translation>Das Modell ist vielleicht umbenannt oder abgeschaltet, oder die Basis-URL ist falsch. Die Modell-Liste neu holen.</translation>
    </message>
    <message>
        <source>%1 refused the request%2.</source>
        <translation>%1 hat die Anfrage abgelehnt%2.</translation>
    </message>
    <message>
        <source>The prompt may be too long for this model, or a parameter is one that it does not take. The details say more.</source>
        <translation>Der Prompt ist vielleicht zu lang für dieses Modell, oder es nimmt einen Parameter nicht an. Die Einzelheiten sagen mehr.</translation>
    </message>
    <message>
        <source>%1 allows no more requests just now%2.</source>
        <translation>%1 lässt gerade keine weiteren Anfragen zu%2.</translation>
    </message>
    <message numerus="yes">
        <source>It asks to wait %n second(s).</source>
        <translation>
            <numerusform>Er bittet, %n Sekunde zu warten.</numerusform>
            <numerusform>Er bittet, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Etwas warten, dann neu versuchen.</translation>
    </message>
    <message>
        <source>The answer broke off before its end.</source>
        <translation>Die Antwort brach vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>What had arrived is kept; its cost may never be known. Try again for a whole one.</source>
        <translation>Was ankam, ist aufgehoben; was es kostet, wird man vielleicht nie wissen. Für eine ganze Antwort neu versuchen.</translation>
    </message>
    <message>
        <source>%1 is overloaded%2.</source>
        <translation>%1 ist überlastet%2.</translation>
    </message>
    <message>
        <source>It has no capacity for this model just now. Try again in a while, or use another route to the model.</source>
        <translation>Für dieses Modell ist gerade keine Kapazität da. Später neu versuchen oder einen anderen Weg zum Modell nehmen.</translation>
    </message>
    <message>
        <source>%1 had an error of its own%2.</source>
        <translation>Bei %1 ist ein Fehler aufgetreten%2.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the request. Try again in a while.</source>
        <translation>An der Anfrage liegt es nicht. Später neu versuchen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again, or allow more time in the settings.</source>
        <translation>Neu versuchen oder in den Einstellungen mehr Zeit geben.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the base URL, then try again.</source>
        <translation>Netz, Proxy und Basis-URL prüfen, dann neu versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher.</translation>
    </message>
    <message>
        <source>Its certificate could not be verified, so nothing was sent. A proxy or a wrong clock can be the cause.</source>
        <translation>Das Zertifikat war nicht prüfbar, also wurde nichts gesendet. Ein Proxy oder eine falsch gehende Uhr kann die Ursache sein.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>What had arrived is kept.</source>
        <translation>Was ankam, ist aufgehoben.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood%2.</source>
        <translation>Die Antwort von %1 war nicht zu verstehen%2.</translation>
    </message>
    <message>
        <source>It is not what the protocol says. The base URL may belong to something else.</source>
        <translation>Sie folgt nicht dem Protokoll. Die Basis-URL gehört vielleicht zu etwas anderem.</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>überlastet</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>A budget is used up: the answer was stopped.</source>
        <translation>Ein Budget ist aufgebraucht: Die Antwort wurde angehalten.</translation>
    </message>
    <message>
        <source>It was not sent: a budget would be passed.</source>
        <translation>Nicht gesendet: Ein Budget würde überschritten.</translation>
    </message>
    <message>
        <source>A smaller output limit makes the answer cheaper; the budgets are in the settings.</source>
        <translation>Eine kleinere Ausgabegrenze macht die Antwort billiger; die Budgets stehen in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>assay::ui::ExperimentForm</name>
    <message>
        <source>The chain&apos;s first route</source>
        <translation>Der erste Weg der Kette</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>First route</source>
        <translation>Erster Weg</translation>
    </message>
    <message>
        <source>Routes; the others are compared with the first</source>
        <translation>Wege; die anderen werden mit dem ersten verglichen</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Explain in five sentences why ice floats.</source>
        <translation>Erkläre in fünf Sätzen, warum Eis schwimmt.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt; a line --- begins another</source>
        <translation>Prompt; eine Zeile --- beginnt einen weiteren</translation>
    </message>
    <message>
        <source>Drop a warm-up request</source>
        <translation>Eine Aufwärmanfrage weglassen</translation>
    </message>
    <message>
        <source>Ask the routes of a pair at the same time</source>
        <translation>Die Wege eines Paars gleichzeitig fragen</translation>
    </message>
    <message>
        <source>&amp;Repeats of each prompt</source>
        <translation>&amp;Wiederholungen jedes Prompts</translation>
    </message>
    <message>
        <source>Faults, each at every position</source>
        <translation>Fehler, jeder an jeder Stelle</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <source>&amp;Output limit in tokens</source>
        <translation>&amp;Ausgabegrenze in Tokens</translation>
    </message>
    <message>
        <source>S&amp;eed of the order</source>
        <translation>&amp;Startwert der Reihenfolge</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>&amp;Cost limit</source>
        <translation>&amp;Kostengrenze</translation>
    </message>
</context>
<context>
    <name>assay::ui::ExperimentPanel</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Start the duel</source>
        <translation>Duell beginnen</translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation>Übung beginnen</translation>
    </message>
    <message>
        <source>Probe the routes</source>
        <translation>Wege prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s), at most %1.</source>
        <translation>
            <numerusform>%n Schritt, höchstens %1.</numerusform>
            <numerusform>%n Schritte, höchstens %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n request(s) is not known.</source>
        <translation>
            <numerusform>Der Preis von %n Anfrage ist nicht bekannt.</numerusform>
            <numerusform>Der Preis von %n Anfragen ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>assay::ui::ExperimentText</name>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens je Sekunde</translation>
    </message>
    <message>
        <source>Cost per answer</source>
        <translation>Kosten je Antwort</translation>
    </message>
    <message>
        <source>Length in tokens</source>
        <translation>Länge in Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pair(s) are too few for an interval</source>
        <translation>
            <numerusform>%1; %n Paar ist zu wenig für ein Intervall</numerusform>
            <numerusform>%1; %n Paare sind zu wenige für ein Intervall</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>difference, low and high end of its interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Failed: %1 %2 of %3, %4 %5 of %3.</source>
        <translation>Fehlgeschlagen: %1 %2 von %3, %4 %5 von %3.</translation>
    </message>
    <message>
        <source>The difference is more than chance.</source>
        <translation>Der Unterschied ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>No difference shown.</source>
        <translation>Kein Unterschied gezeigt.</translation>
    </message>
    <message>
        <source>Nothing was measured of %1 and %2.</source>
        <translation>Von %1 und %2 wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>No pair in which both %1 and %2 answered: there is nothing to compare.</source>
        <translation>Kein Paar, in dem sowohl %1 als auch %2 geantwortet hat: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a metric and its difference</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 against %2: %3.</source>
        <comment>second route, first route, differences</comment>
        <translation>%1 gegenüber %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are too few to tell %1 and %2 apart; at least 6 are needed.</source>
        <translation>
            <numerusform>%n Paar ist zu wenig, um %1 und %2 zu unterscheiden; mindestens 6 sind nötig.</numerusform>
            <numerusform>%n Paare sind zu wenige, um %1 und %2 zu unterscheiden; mindestens 6 sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2: no difference shown in %n pair(s).</source>
        <translation>
            <numerusform>%1 und %2: kein Unterschied gezeigt in %n Paar.</numerusform>
            <numerusform>%1 und %2: kein Unterschied gezeigt in %n Paaren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The routes of a pair were asked at the same time, pairs one after the other; the order comes from the seed %1.</source>
        <translation>Die Wege eines Paars wurden gleichzeitig gefragt, die Paare nacheinander; die Reihenfolge kommt aus dem Startwert %1.</translation>
    </message>
    <message>
        <source>One request at a time; prompts and routes in an order of chance from the seed %1.</source>
        <translation>Eine Anfrage nach der anderen; Prompts und Wege in zufälliger Reihenfolge aus dem Startwert %1.</translation>
    </message>
    <message>
        <source>The first request to each route was a warm-up and does not count.</source>
        <translation>Die erste Anfrage an jeden Weg diente zum Aufwärmen und zählt nicht.</translation>
    </message>
    <message>
        <source>There was no warm-up.</source>
        <translation>Es wurde nicht aufgewärmt.</translation>
    </message>
    <message>
        <source>%1 of %2 counted answers opened a connection of their own, the others used one that was open.</source>
        <translation>%1 von %2 gezählten Antworten öffneten eine eigene Verbindung, die anderen nutzten eine offene.</translation>
    </message>
    <message>
        <source>Times run from sending the first attempt; a retry is part of them. The differences are of pairs: the Hodges–Lehmann estimate with the exact interval of Wilcoxon&apos;s signed-rank test, 95 % for each row by itself. The failures are compared by Newcombe&apos;s score interval for pairs. Averages use Student&apos;s interval.</source>
        <translation>Zeiten laufen ab dem Senden des ersten Versuchs; eine Wiederholung gehört dazu. Die Unterschiede sind die von Paaren: der Hodges-Lehmann-Schätzer mit dem exakten Intervall des Wilcoxon-Vorzeichen-Rang-Tests, 95 % für jede Zeile für sich. Fehlschläge werden mit Newcombes Score-Intervall für Paare verglichen. Mittelwerte haben Students Intervall.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are void: the machine slept or its clock was changed while they ran.</source>
        <translation>
            <numerusform>%n Paar ist ungültig: Der Rechner schlief oder seine Uhr wurde verstellt, während es lief.</numerusform>
            <numerusform>%n Paare sind ungültig: Der Rechner schlief oder seine Uhr wurde verstellt, während sie liefen.</numerusform>
        </translation>
    </message>
    <message>
        <source>429 with Retry-After</source>
        <translation>429 mit Retry-After</translation>
    </message>
    <message>
        <source>429 without Retry-After</source>
        <translation>429 ohne Retry-After</translation>
    </message>
    <message>
        <source>402, no credit</source>
        <translation>402, kein Guthaben</translation>
    </message>
    <message>
        <source>500, server error</source>
        <translation>500, Serverfehler</translation>
    </message>
    <message>
        <source>529, overloaded</source>
        <translation>529, überlastet</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Bad certificate</source>
        <translation>Schlechtes Zertifikat</translation>
    </message>
    <message>
        <source>Slow first token</source>
        <translation>Langsames erstes Token</translation>
    </message>
    <message>
        <source>Silence in the middle</source>
        <translation>Stille mittendrin</translation>
    </message>
    <message>
        <source>Cut in the middle</source>
        <translation>Mittendrin abgeschnitten</translation>
    </message>
    <message>
        <source>200 with an error</source>
        <translation>200 mit einem Fehler</translation>
    </message>
    <message>
        <source>Error in the stream</source>
        <translation>Fehler im Strom</translation>
    </message>
    <message>
        <source>Broken event</source>
        <translation>Kaputtes Ereignis</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>Nothing was tried.</source>
        <translation>Es wurde nichts versucht.</translation>
    </message>
    <message numerus="yes">
        <source>The chain gave an answer in %1 of %n case(s).</source>
        <translation>
            <numerusform>Die Kette gab in %1 von %n Fall eine Antwort.</numerusform>
            <numerusform>Die Kette gab in %1 von %n Fällen eine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The longest detour took %1.</source>
        <translation>Der längste Umweg dauerte %1.</translation>
    </message>
    <message>
        <source>Refused by %1; a refusal is an answer and not tried elsewhere.</source>
        <translation>Von %1 abgelehnt; eine Ablehnung ist eine Antwort und wird nicht anderswo versucht.</translation>
    </message>
    <message>
        <source>No answer. %1</source>
        <translation>Keine Antwort. %1</translation>
    </message>
    <message>
        <source>Answered by %1.</source>
        <translation>Beantwortet von %1.</translation>
    </message>
    <message>
        <source>Answered by %1 after %2.</source>
        <translation>Beantwortet von %1 nach %2.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Parallel tools</source>
        <translation>Werkzeuge gleichzeitig</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON-Schema</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Prompt caching</source>
        <translation>Prompt-Zwischenspeicher</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Stop sequence</source>
        <translation>Stoppfolge</translation>
    </message>
    <message>
        <source>Output limit</source>
        <translation>Ausgabegrenze</translation>
    </message>
    <message>
        <source>Usage figures</source>
        <translation>Verbrauchsangaben</translation>
    </message>
    <message>
        <source>passed</source>
        <comment>a feature of a route</comment>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>a feature of a route</comment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>a feature of a route</comment>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>differs</source>
        <comment>a feature of a route</comment>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a feature of a route</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>%1 passed %2 of %3.</source>
        <translation>%1 bestand %2 von %3.</translation>
    </message>
    <message numerus="yes">
        <source>It drops %n feature(s) that %1 has.</source>
        <translation>
            <numerusform>Es lässt %n Fähigkeit weg, die %1 hat.</numerusform>
            <numerusform>Es lässt %n Fähigkeiten weg, die %1 hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped by you; what had been measured is kept.</source>
        <translation>Von Ihnen angehalten; was gemessen war, ist erhalten.</translation>
    </message>
    <message>
        <source>Ended before its time: the next request could have gone beyond the limit of %1.</source>
        <translation>Vorzeitig beendet: Die nächste Anfrage hätte die Grenze von %1 überschreiten können.</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>Duell</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are void: the machine slept or its clock was changed while they ran.</source>
        <translation>
            <numerusform>%n Fall ist ungültig: Der Rechner schlief oder seine Uhr wurde gestellt, während er lief.</numerusform>
            <numerusform>%n Fälle sind ungültig: Der Rechner schlief oder seine Uhr wurde gestellt, während sie liefen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Void. %1</source>
        <translation>Ungültig. %1</translation>
    </message>
    <message>
        <source>Parameters of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>System prompt of %1</source>
        <translation>System-Prompt von %1</translation>
    </message>
    <message>
        <source>Repeats of each prompt</source>
        <translation>Wiederholungen je Prompt</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Routes of a pair</source>
        <translation>Wege eines Paars</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>Cost limit</source>
        <translation>Kostengrenze</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s); of the last:</source>
        <translation>
            <numerusform>%n Versuch; davon der letzte:</numerusform>
            <numerusform>%n Versuche; davon der letzte:</numerusform>
        </translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>verbunden %1</translation>
    </message>
    <message>
        <source>on an open connection</source>
        <translation>auf offener Verbindung</translation>
    </message>
    <message>
        <source>request sent %1</source>
        <translation>Anfrage gesendet %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>last token %1</source>
        <translation>letztes Token %1</translation>
    </message>
    <message>
        <source>Assay adds a delay of its own between a byte on the socket and the first-token stamp, the same for every route: with %1 streams %2 ms in the median and %3 ms at the 99th percentile, as the benchmark timing_error measured it.</source>
        <translation>Assay fügt zwischen einem Byte am Socket und dem Stempel des ersten Tokens eine eigene Verzögerung hinzu, für jeden Weg dieselbe: mit %1 Strömen %2 ms im Median und %3 ms im 99. Perzentil, gemessen mit dem Benchmark timing_error.</translation>
    </message>
    <message>
        <source>day unknown</source>
        <comment>since when a model is listed</comment>
        <translation>Tag unbekannt</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day</comment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since %1 at the latest</source>
        <comment>a day</comment>
        <translation>spätestens seit %1</translation>
    </message>
    <message>
        <source>Log probabilities</source>
        <translation>Log-Wahrscheinlichkeiten</translation>
    </message>
</context>
<context>
    <name>assay::ui::ExperimentsPage</name>
    <message>
        <source>Kind of experiment</source>
        <translation>Art des Experiments</translation>
    </message>
    <message>
        <source>Duel</source>
        <translation>Duell</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>assay::ui::ExportFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>A comparison could not be read: %1</source>
        <translation>Ein Vergleich ließ sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::FeesPage</name>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>What a provider takes beside the price of an answer, in percent. The spend then also shows the landed price. OpenRouter, in November 2026: 5.5 % of the credits that are bought, at least $0.80, and 5 % of what goes over your own keys there, beyond an allowance.</source>
        <translation>Was ein Anbieter neben dem Preis einer Antwort nimmt, in Prozent. Die Ausgaben zeigen dann auch den Preis mit Gebühren. OpenRouter im November 2026: 5,5 % des gekauften Guthabens, mindestens 0,80 $, und 5 % von dem, was dort über eigene Schlüssel läuft, jenseits eines Freibetrags.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Own keys there</source>
        <translation>Eigene Schlüssel dort</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no fee</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: top-up, percent</source>
        <translation>%1: Aufladen, Prozent</translation>
    </message>
    <message>
        <source>%1: own keys there, percent</source>
        <translation>%1: eigene Schlüssel dort, Prozent</translation>
    </message>
    <message>
        <source>%1 is no share between 0 and 100 percent. It was not kept.</source>
        <translation>%1 ist kein Anteil zwischen 0 und 100 Prozent. Das wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Übernommen.</translation>
    </message>
</context>
<context>
    <name>assay::ui::Figures</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Tokens ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Tokens aus</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Zwischengespeichert</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Bedient von</translation>
    </message>
</context>
<context>
    <name>assay::ui::FiguresPage</name>
    <message>
        <source>Figures of all answers</source>
        <translation>Werte aller Antworten</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Back to the answers</source>
        <translation>Zurück zu den Antworten</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <translation>%1, der beste Wert</translation>
    </message>
    <message>
        <source>The best of its column</source>
        <translation>Der beste Wert seiner Spalte</translation>
    </message>
</context>
<context>
    <name>assay::ui::FilterBar</name>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>am Limit</translation>
    </message>
    <message>
        <source>calls a tool</source>
        <translation>ruft ein Werkzeug</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>abgerissen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Costliest first</source>
        <translation>Teuerste zuerst</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>Langsamste zuerst</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translation>Filtern und ordnen</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>Nur angeheftete</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>The last 365 days</source>
        <translation>Die letzten 365 Tage</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>Gesamtzeit</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>the same prompt</source>
        <translation>derselbe Prompt</translation>
    </message>
    <message>
        <source>No longer filter by &quot;%1&quot;</source>
        <translation>Nicht mehr nach „%1“ filtern</translation>
    </message>
    <message>
        <source>Newest first again</source>
        <translation>Wieder die neuesten zuerst</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>first token ≥ %1</source>
        <translation>erstes Token ≥ %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::FindBar</name>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Previous occurrence</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n answer(s)</source>
        <comment>number of occurrences</comment>
        <translation>
            <numerusform>%1 in %n Antwort</numerusform>
            <numerusform>%1 in %n Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::Format</name>
    <message>
        <source>unknown</source>
        <comment>an amount of money</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 + %2 unknown</source>
        <comment>cost that is known + number of costs that are not</comment>
        <translation>%1 + %2 unbekannt</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a price</comment>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 tok</source>
        <comment>tokens, abbreviated</comment>
        <translation>%1 Tok</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <comment>tokens per second</comment>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day of this year, as QLocale::toString takes it</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>assay::ui::FrameMonitor</name>
    <message>
        <source>no frames yet</source>
        <translation>noch keine Bilder</translation>
    </message>
    <message>
        <source>%1 frames · interval %2 ms · work %3 ms, longest %4 ms · %5 behind, %6 panes wait</source>
        <comment>99th percentiles of the last half second; how many frames left work for the next</comment>
        <translation>%1 Bilder · Abstand %2 ms · Arbeit %3 ms, längste %4 ms · %5 im Rückstand, %6 Felder warten</translation>
    </message>
</context>
<context>
    <name>assay::ui::GeneralPages</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>One proxy for all providers. Each provider&apos;s page can set another. Passwords go on the provider&apos;s page.</source>
        <translation>Ein Proxy für alle Anbieter. Auf der Seite jedes Anbieters kann ein anderer stehen. Passwörter gehören auf die Seite des Anbieters.</translation>
    </message>
    <message>
        <source>Proxy for all providers</source>
        <translation>Proxy für alle Anbieter</translation>
    </message>
    <message>
        <source>Use for all providers</source>
        <translation>Für alle Anbieter verwenden</translation>
    </message>
    <message>
        <source>All providers use it now.</source>
        <translation>Alle Anbieter verwenden ihn jetzt.</translation>
    </message>
</context>
<context>
    <name>assay::ui::GoTo</name>
    <message>
        <source>Go to anything</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>An action, a model, a past comparison</source>
        <translation>Eine Aktion, ein Modell, ein früherer Vergleich</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>assay::ui::GoingOn</name>
    <message>
        <source>Begins with the conversation with %1</source>
        <comment>name of a model</comment>
        <translation>Beginnt mit dem Gespräch mit %1</translation>
    </message>
    <message numerus="yes">
        <source>Begins with the %n turn(s) before</source>
        <translation>
            <numerusform>Beginnt mit der %n Runde davor</numerusform>
            <numerusform>Beginnt mit den %n Runden davor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::HistoryModel</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n answer(s), %2</source>
        <translation>
            <numerusform>%1, %n Antwort, %2</numerusform>
            <numerusform>%1, %n Antworten, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>assay::ui::HistoryPanel</name>
    <message>
        <source>Search history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Comparisons that you send are kept here.</source>
        <translation>Hier werden gesendete Vergleiche aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Nichts enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is kept: there is no database.</source>
        <translation>Nichts wird aufgehoben: es gibt keine Datenbank.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Fill in to send again</source>
        <translation>Zum erneuten Senden ausfüllen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n comparison(s).</source>
        <translation>
            <numerusform>%n Vergleich gelöscht.</numerusform>
            <numerusform>%n Vergleiche gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>No comparison fits the filter.</source>
        <translation>Kein Vergleich passt zum Filter.</translation>
    </message>
    <message>
        <source>Fill in with the present line-up</source>
        <translation>Mit der jetzigen Aufstellung eintragen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Other runs of this prompt</source>
        <translation>Andere Läufe dieses Prompts</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Words by which it can be found, with commas between them:</source>
        <translation>Wörter, unter denen er zu finden ist, mit Kommas dazwischen:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>It is found by the search too:</source>
        <translation>Auch die Suche findet sie:</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n Vergleich</numerusform>
            <numerusform>%n Vergleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>JSON, to import again (*.json)</source>
        <translation>JSON, wieder zu importieren (*.json)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>Differences of these two</source>
        <translation>Unterschiede dieser beiden</translation>
    </message>
</context>
<context>
    <name>assay::ui::JsonDialog</name>
    <message>
        <source>Open &amp;file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>Not JSON yet: %1, at character %2.</source>
        <translation>Noch kein JSON: %1, bei Zeichen %2.</translation>
    </message>
</context>
<context>
    <name>assay::ui::KeptReports</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Reports of duels, drills and parity matrices are kept here.</source>
        <translation>Hier werden die Berichte von Duellen, Übungen und Paritätstafeln aufbewahrt.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Kept reports</source>
        <translation>Aufbewahrte Berichte</translation>
    </message>
    <message>
        <source>The reports cannot be read: %1</source>
        <translation>Die Berichte sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Deleted one report. Its answers stay in the history.</source>
        <translation>Ein Bericht gelöscht. Seine Antworten bleiben im Verlauf.</translation>
    </message>
</context>
<context>
    <name>assay::ui::KeyRecognition</name>
    <message>
        <source>for this session only</source>
        <translation>nur für diese Sitzung</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>needs no key</source>
        <translation>braucht keinen Schlüssel</translation>
    </message>
</context>
<context>
    <name>assay::ui::LimitsText</name>
    <message>
        <source>%1 of %2 %3 left</source>
        <comment>figure, limit, requests or tokens</comment>
        <translation>Noch %1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 left</source>
        <comment>figure, requests or tokens</comment>
        <translation>Noch %1 %2</translation>
    </message>
    <message>
        <source>%1, resets %2</source>
        <comment>what is left of a limit; a time</comment>
        <translation>%1, neu ab %2</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>Eingabe-Tokens</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>%1 spent by this key</source>
        <translation>%1 mit diesem Schlüssel ausgegeben</translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation>Noch %1 von %2 für heute</translation>
    </message>
    <message>
        <source>%1 of %2 left this week</source>
        <translation>Noch %1 von %2 für diese Woche</translation>
    </message>
    <message>
        <source>%1 of %2 left this month</source>
        <translation>Noch %1 von %2 für diesen Monat</translation>
    </message>
    <message>
        <source>%1 of %2 left for this key</source>
        <translation>Noch %1 von %2 für diesen Schlüssel</translation>
    </message>
    <message>
        <source>%1 of credit left in the account</source>
        <translation>Noch %1 Guthaben im Konto</translation>
    </message>
    <message>
        <source>free tier</source>
        <translation>Gratiszugang</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) a day to free models</source>
        <translation>
            <numerusform>%n Anfrage am Tag an Gratismodelle</numerusform>
            <numerusform>%n Anfragen am Tag an Gratismodelle</numerusform>
        </translation>
    </message>
    <message>
        <source>the key expires %1</source>
        <translation>der Schlüssel gilt bis %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::LineUpBar</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a model (%1)</source>
        <translation>Modell hinzufügen (%1)</translation>
    </message>
    <message>
        <source>own settings</source>
        <translation>eigene Einstellungen</translation>
    </message>
    <message>
        <source>Swap model…</source>
        <translation>Modell tauschen …</translation>
    </message>
    <message>
        <source>Name, prompt and parameters…</source>
        <translation>Name, Prompt und Parameter …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Ganz nach vorn</translation>
    </message>
    <message>
        <source>Move back by one</source>
        <translation>Eins nach hinten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
</context>
<context>
    <name>assay::ui::LineUpSuggestion</name>
    <message>
        <source>Explain how a token bucket limits the rate of requests: a small implementation, and a table of alternatives.</source>
        <translation>Erkläre, wie ein Token-Bucket die Rate von Anfragen begrenzt: eine kleine Implementierung und eine Tabelle der Alternativen.</translation>
    </message>
</context>
<context>
    <name>assay::ui::LinkQuestion</name>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>assay::ui::MainWindow</name>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Die Vorführung ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Answers are still coming. Stop them first.</source>
        <translation>Es kommen noch Antworten. Zuerst stoppen.</translation>
    </message>
    <message>
        <source>Quit Assay</source>
        <translation>Assay beenden</translation>
    </message>
    <message>
        <source>Answers are still coming. What has arrived is kept, marked as stopped.</source>
        <translation>Es kommen noch Antworten. Was angekommen ist, bleibt erhalten, als gestoppt markiert.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The comparison could not be opened: %1</source>
        <translation>Der Vergleich ließ sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation>Über Assay</translation>
    </message>
    <message>
        <source>Assay %1</source>
        <translation>Assay %1</translation>
    </message>
    <message>
        <source>Compares language models, and the routes to them. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Vergleicht Sprachmodelle und die Wege zu ihnen. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>How this answer came was not kept.</source>
        <translation>Wie diese Antwort kam, wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The provider&apos;s record of an answer that broke off says %1.</source>
        <translation>Der Beleg des Anbieters für eine abgebrochene Antwort nennt %1.</translation>
    </message>
    <message>
        <source>One of them has no answer.</source>
        <translation>Einer davon hat keine Antwort.</translation>
    </message>
</context>
<context>
    <name>assay::ui::MetricsLine</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>Tokens in: %1, out: %2</source>
        <translation>Tokens hinein: %1, heraus: %2</translation>
    </message>
    <message>
        <source>Read from the cache: %1</source>
        <translation>Aus dem Cache gelesen: %1</translation>
    </message>
    <message>
        <source>Written to the cache: %1</source>
        <translation>In den Cache geschrieben: %1</translation>
    </message>
    <message>
        <source>Reasoning, of those out: %1</source>
        <translation>Denken, von diesen heraus: %1</translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <comment>tokens</comment>
        <translation>%1 ein · %2 aus</translation>
    </message>
    <message>
        <source>%1 cached</source>
        <comment>tokens</comment>
        <translation>%1 gecacht</translation>
    </message>
    <message>
        <source>Tokens read from the provider&apos;s cache, which cost less</source>
        <translation>Aus dem Cache des Anbieters gelesene Tokens, die weniger kosten</translation>
    </message>
    <message>
        <source>%1 reasoning</source>
        <comment>tokens</comment>
        <translation>%1 Denken</translation>
    </message>
    <message>
        <source>Tokens of reasoning, billed as output</source>
        <translation>Denk-Tokens, als Ausgabe berechnet</translation>
    </message>
    <message>
        <source>%1 first</source>
        <comment>time to the first token</comment>
        <translation>%1 erstes</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Tokens per second since the first, estimated from the text</source>
        <translation>Tokens je Sekunde seit dem ersten, aus dem Text geschätzt</translation>
    </message>
    <message>
        <source>Tokens per second since the first</source>
        <translation>Tokens je Sekunde seit dem ersten</translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation>%1 gesamt</translation>
    </message>
    <message>
        <source>Time from sending to the last byte</source>
        <translation>Zeit vom Senden bis zum letzten Byte</translation>
    </message>
    <message>
        <source>fastest</source>
        <translation>am schnellsten</translation>
    </message>
    <message>
        <source>Neither price nor usage tell what it cost</source>
        <translation>Weder Preis noch Verbrauch sagen, was es gekostet hat</translation>
    </message>
    <message>
        <source>Computed from usage and price list</source>
        <translation>Aus Verbrauch und Preisliste berechnet</translation>
    </message>
    <message>
        <source>As the provider reports it</source>
        <translation>Wie der Anbieter es meldet</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), each of which counts</source>
        <translation>
            <numerusform>%n Versuch, der zählt</numerusform>
            <numerusform>%n Versuche, deren jeder zählt</numerusform>
        </translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>am billigsten</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>the upstream that served it</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>The upstream that really served it</source>
        <translation>Wer wirklich geantwortet hat</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>Computed from usage and price list, without a surcharge whose size is not known</source>
        <translation>Aus Verbrauch und Preisliste berechnet, ohne einen Aufschlag von unbekannter Höhe</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>time, by retries and fallback</comment>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>paid twice: %1</source>
        <comment>tokens</comment>
        <translation>doppelt bezahlt: %1</translation>
    </message>
    <message>
        <source>Tokens of attempts that gave no answer:</source>
        <translation>Token von Versuchen, die keine Antwort gaben:</translation>
    </message>
    <message>
        <source>not billed</source>
        <translation>nicht berechnet</translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelDelegate</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelList</name>
    <message>
        <source>Use %1 as typed</source>
        <translation>%1 wie eingegeben verwenden</translation>
    </message>
    <message>
        <source>%1, %2, context %3, input %4, output %5 dollars per million tokens</source>
        <translation>%1, %2, Kontext %3, Eingabe %4, Ausgabe %5 Dollar je Million Tokens</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Denken</translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelPicker</name>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Fetch the lists of models again</source>
        <translation>Modell-Listen neu holen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Name, maker or provider/model</source>
        <translation>Name, Hersteller oder Anbieter/Modell</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Fetching the lists of models…</source>
        <translation>Modell-Listen werden geholt …</translation>
    </message>
    <message>
        <source>Swap model</source>
        <translation>Modell tauschen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>%1 added. Enter adds one more, Ctrl+Enter adds and closes.</source>
        <translation>%1 hinzugefügt. Eingabe fügt noch eines hinzu, Strg+Eingabe fügt hinzu und schließt.</translation>
    </message>
    <message>
        <source>No model has all of these words. A model that is not listed can be typed as provider/model.</source>
        <translation>Kein Modell enthält alle diese Wörter. Ein Modell, das nicht aufgeführt ist, kann als Anbieter/Modell eingegeben werden.</translation>
    </message>
    <message>
        <source>%1 of %2 models</source>
        <translation>%1 von %2 Modellen</translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelTable</name>
    <message>
        <source>vision</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>shipped with Assay</source>
        <translation>mit Assay geliefert</translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation>geholt %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>In $/M</source>
        <translation>Ein $/M</translation>
    </message>
    <message>
        <source>Out $/M</source>
        <translation>Aus $/M</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>last day of a model</comment>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelsPage</name>
    <message>
        <source>Fetch lists</source>
        <translation>Listen holen</translation>
    </message>
    <message>
        <source>Add to line-up</source>
        <translation>Zur Aufstellung</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Fetching the lists of models…</source>
        <translation>Modell-Listen werden geholt …</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>%1 of %2 models</source>
        <translation>%1 von %2 Modellen</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added to the line-up</source>
        <translation>
            <numerusform>%n Modell zur Aufstellung hinzugefügt</numerusform>
            <numerusform>%n Modelle zur Aufstellung hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Version lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>What other providers list and this one does not (yet)</source>
        <translation>Was andere Anbieter auflisten und dieser (noch) nicht</translation>
    </message>
    <message>
        <source>Wherever they are</source>
        <translation>Wo auch immer</translation>
    </message>
    <message>
        <source>Missing at %1</source>
        <translation>Fehlt bei %1</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>Preise …</translation>
    </message>
    <message>
        <source>The prices of the selected model with their days, and your own</source>
        <translation>Die Preise des gewählten Modells mit ihren Tagen, und eigene</translation>
    </message>
</context>
<context>
    <name>assay::ui::NoticePanel</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neu versuchen</translation>
    </message>
</context>
<context>
    <name>assay::ui::OwnEndpointPage</name>
    <message>
        <source>Add an own endpoint</source>
        <translation>Eigenen Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>A server of your own: llama.cpp, LM Studio, vLLM, a gateway of your company. Most speak OpenAI Chat Completions.</source>
        <translation>Ein eigener Server: llama.cpp, LM Studio, vLLM, ein Gateway der Firma. Die meisten sprechen OpenAI Chat Completions.</translation>
    </message>
    <message>
        <source>Lower-case letters, digits and hyphens; it stands before the slash of its models</source>
        <translation>Kleinbuchstaben, Ziffern und Bindestriche; steht vor dem Schrägstrich seiner Modelle</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>Nur, wenn der Server einen verlangt</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Zuerst einen Namen geben.</translation>
    </message>
    <message>
        <source>This is not an address that begins with https:// or http://.</source>
        <translation>Das ist keine Adresse, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>OpenAI Chat Completions</source>
        <translation>OpenAI Chat Completions</translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>Responses and Messages show more of what a model thinks, where the server speaks them</source>
        <translation>Responses und Messages zeigen mehr vom Denken eines Modells, wenn der Server sie spricht</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>&amp;Protokoll</translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneArea</name>
    <message>
        <source>Repeat %1</source>
        <translation>Wiederholung %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneBar</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answers that are hidden; choose one to show it again</source>
        <translation>Ausgeblendete Antworten; eine wählen, um sie wieder zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>name of a model</comment>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneFinder</name>
    <message>
        <source>%1 of %2</source>
        <comment>number of the occurrence, how many there are</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneHeader</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop answer %1</source>
        <translation>Antwort %1 stoppen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Neu versuchen</translation>
    </message>
    <message>
        <source>Try answer %1 again</source>
        <translation>Antwort %1 neu versuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>Antwort %1 kopieren</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Allein zeigen</translation>
    </message>
    <message>
        <source>Show answer %1 alone</source>
        <translation>Antwort %1 allein zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More for answer %1</source>
        <translation>Mehr zu Antwort %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Alle Antworten zeigen</translation>
    </message>
    <message>
        <source>Show all answers, from answer %1</source>
        <translation>Alle Antworten zeigen, von Antwort %1 aus</translation>
    </message>
    <message>
        <source>fallback: %1</source>
        <comment>a route</comment>
        <translation>Ersatz: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneMenu</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Swap model…</source>
        <translation>Modell tauschen …</translation>
    </message>
    <message>
        <source>Follow up on this answer only</source>
        <translation>Nur bei dieser Antwort nachfragen</translation>
    </message>
    <message>
        <source>Branch from this answer</source>
        <translation>Von dieser Antwort abzweigen</translation>
    </message>
    <message>
        <source>Differences to</source>
        <translation>Unterschiede zu</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Allein zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Alle Antworten zeigen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>At the recorded pace</source>
        <translation>Im aufgezeichneten Tempo</translation>
    </message>
    <message>
        <source>Three times as fast</source>
        <translation>Dreimal so schnell</translation>
    </message>
    <message>
        <source>Ten times as fast</source>
        <translation>Zehnmal so schnell</translation>
    </message>
    <message>
        <source>End the replay</source>
        <translation>Wiedergabe beenden</translation>
    </message>
</context>
<context>
    <name>assay::ui::ParametersEditor</name>
    <message>
        <source>The model&apos;s own</source>
        <translation>Wie vom Modell</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Answer schema</source>
        <translation>Antwortschema</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>A JSON schema. Models that can be held to one answer in JSON that fits it.</source>
        <translation>Ein JSON-Schema. Modelle, die sich daran halten lassen, antworten in passendem JSON.</translation>
    </message>
    <message>
        <source>Functions that the model may ask to be called, as OpenAI, Anthropic or Assay write them. Assay runs none of them.</source>
        <translation>Funktionen, um deren Aufruf das Modell bitten darf, wie OpenAI, Anthropic oder Assay sie schreiben. Assay führt keine davon aus.</translation>
    </message>
    <message>
        <source>Put into the request as they are, for what a provider has and Assay has no field for.</source>
        <translation>Gehen unverändert in die Anfrage, für alles, was ein Anbieter kann und wofür Assay kein Feld hat.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht verlangt</translation>
    </message>
    <message>
        <source>For 5 minutes</source>
        <translation>Für 5 Minuten</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
</context>
<context>
    <name>assay::ui::PickerHead</name>
    <message>
        <source>Out $/M</source>
        <translation>Aus $/M</translation>
    </message>
    <message>
        <source>In $/M</source>
        <translation>Ein $/M</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
</context>
<context>
    <name>assay::ui::PictureFile</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
</context>
<context>
    <name>assay::ui::PictureItem</name>
    <message>
        <source>Picture %1, %2 × %3 pixels</source>
        <translation>Bild %1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>Picture %1, not loaded: </source>
        <translation>Bild %1, nicht geladen: </translation>
    </message>
    <message>
        <source>Picture %1 cannot be shown</source>
        <translation>Bild %1 kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Adresse öffnen …</translation>
    </message>
</context>
<context>
    <name>assay::ui::PriceDialog</name>
    <message>
        <source>Use this price</source>
        <translation>Diesen Preis verwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>%1 · %2 · US dollars per million tokens</source>
        <translation>%1 · %2 · US-Dollar je Million Tokens</translation>
    </message>
    <message>
        <source>Prices by day</source>
        <translation>Preise nach Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache geschrieben</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>Eigener Preis</translation>
    </message>
    <message>
        <source>It goes before all lists from that day on (UTC). Answers that have ended keep the prices that they were counted with.</source>
        <translation>Er geht ab diesem Tag (UTC) allen Listen vor. Beendete Antworten behalten die Preise, mit denen sie gerechnet wurden.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>since ever</source>
        <comment>a price</comment>
        <translation>schon immer</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>eigener Preis</translation>
    </message>
    <message>
        <source>the provider&apos;s list</source>
        <translation>Liste des Anbieters</translation>
    </message>
    <message>
        <source>The second figure holds for prompts of more than %1 tokens</source>
        <translation>Die zweite Zahl gilt für Prompts von mehr als %1 Tokens</translation>
    </message>
    <message>
        <source>Kept. It holds for the next answer.</source>
        <translation>Übernommen. Er gilt ab der nächsten Antwort.</translation>
    </message>
    <message>
        <source>Removed. The lists&apos; price holds again.</source>
        <translation>Entfernt. Der Preis der Listen gilt wieder.</translation>
    </message>
    <message>
        <source>Kept. It holds from %1 on.</source>
        <translation>Übernommen. Er gilt ab %1.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>assay::ui::ProviderPage</name>
    <message>
        <source>The proxy&apos;s password is kept.</source>
        <translation>Das Passwort des Proxys ist aufgehoben.</translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>This looks like a key of %1.</source>
        <translation>Das sieht nach einem Schlüssel von %1 aus.</translation>
    </message>
    <message>
        <source>No keychain was found on this system, so a key is kept for this session only.</source>
        <translation>Auf diesem System fand sich kein Schlüsselbund, darum gilt ein Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Where to get a key</source>
        <translation>Wo es Schlüssel gibt</translation>
    </message>
    <message>
        <source>The key is saved.</source>
        <translation>Der Schlüssel ist gespeichert.</translation>
    </message>
    <message>
        <source>The keychain did not take the key: %1. Press Save key again to keep it for this session only.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht angenommen: %1. Noch einmal auf „Schlüssel speichern“ drücken, um ihn nur für diese Sitzung zu behalten.</translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation>Der Schlüssel ist entfernt.</translation>
    </message>
    <message>
        <source>This is not an address that begins with https:// or http://.</source>
        <translation>Das ist keine Adresse, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>Plain http would send the key unprotected. Allow it below if this is meant.</source>
        <translation>Einfaches http würde den Schlüssel ungeschützt senden. Wenn das so sein soll, unten erlauben.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde gestoppt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>It answers in %1 and lists %n model(s).</source>
        <translation>
            <numerusform>Er antwortet in %1 und führt %n Modell auf.</numerusform>
            <numerusform>Er antwortet in %1 und führt %n Modelle auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <comment>limits; a time</comment>
        <translation>%1 (Stand %2)</translation>
    </message>
</context>
<context>
    <name>assay::ui::ProxyEditor</name>
    <message>
        <source>As the system does</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufgehoben</translation>
    </message>
</context>
<context>
    <name>assay::ui::RepeatsRow</name>
    <message>
        <source>&amp;Repeats</source>
        <translation>&amp;Wiederholungen</translation>
    </message>
    <message>
        <source>How often each model is asked, one time after the other: answers differ from time to time</source>
        <translation>Wie oft jedes Modell gefragt wird, nacheinander: Antworten fallen jedes Mal anders aus</translation>
    </message>
</context>
<context>
    <name>assay::ui::ReportHtml</name>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Prices of the day</source>
        <translation>Preise des Tages</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation>Mittlerer Unterschied</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>At</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Time lost</source>
        <translation>Zeitverlust</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Doppelt bezahlt</translation>
    </message>
    <message>
        <source>Text lost</source>
        <translation>Text verloren</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Listed by its maker, not by OpenRouter</source>
        <translation>Vom Hersteller geführt, nicht von OpenRouter</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>Erstes Token in</translation>
    </message>
    <message>
        <source>Whole answer within</source>
        <translation>Ganze Antwort in</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Dort</translation>
    </message>
</context>
<context>
    <name>assay::ui::ReportView</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The report appears here: what the figures say, and what they rest on.</source>
        <translation>Hier erscheint der Bericht: was die Zahlen sagen und worauf sie beruhen.</translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>At</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Time lost</source>
        <translation>Zeitverlust</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Doppelt bezahlt</translation>
    </message>
    <message>
        <source>Text lost</source>
        <translation>Text verloren</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Report card</source>
        <translation>Zeugnis</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Parity matrix</source>
        <translation>Paritätsmatrix</translation>
    </message>
    <message>
        <source>Listed by their makers, not by OpenRouter</source>
        <translation>Von ihren Herstellern geführt, nicht von OpenRouter</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Als HTML speichern…</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Als JSON speichern…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Er konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>Noch einmal…</translation>
    </message>
    <message>
        <source>Fills the form with this plan; what it can cost is shown before it starts</source>
        <translation>Füllt das Formular mit diesem Plan; was er kosten kann, steht vor dem Beginn da</translation>
    </message>
    <message>
        <source>Choose a cell to see what it rests on.</source>
        <translation>Eine Zelle wählen, um zu sehen, worauf sie beruht.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Gefragt: %1</translation>
    </message>
    <message>
        <source>%1 was not asked.</source>
        <translation>%1 wurde nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>assay::ui::RouteList</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
</context>
<context>
    <name>assay::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Add an own endpoint</source>
        <translation>Eigenen Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation>Endpunkt entfernen</translation>
    </message>
    <message>
        <source>Remove the endpoint %1 and its key?</source>
        <translation>Den Endpunkt %1 und seinen Schlüssel entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
</context>
<context>
    <name>assay::ui::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys for %1</source>
        <translation>Tasten für %1</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Change that one first.</source>
        <translation>%1 gehört schon zu „%2“. Zuerst jenes ändern.</translation>
    </message>
</context>
<context>
    <name>assay::ui::SpendChart</name>
    <message>
        <source>Spend by day</source>
        <translation>Ausgaben nach Tagen</translation>
    </message>
    <message>
        <source>%1 to %2, at most %3 a bar. Arrow keys go from bar to bar.</source>
        <translation>%1 bis %2, höchstens %3 je Balken. Pfeiltasten gehen von Balken zu Balken.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <translation>%1: nichts</translation>
    </message>
    <message>
        <source>of which estimated: %1</source>
        <translation>davon geschätzt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost</source>
        <translation>
            <numerusform>%n mit unbekannten Kosten</numerusform>
            <numerusform>%n mit unbekannten Kosten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::SpendPage</name>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Geordnet nach</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By provider</source>
        <translation>Nach Anbieter</translation>
    </message>
    <message>
        <source>By key</source>
        <translation>Nach Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>Der letzte Tag</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Return or a double click shows the comparisons behind a row</source>
        <translation>Eingabetaste oder Doppelklick zeigt die Vergleiche hinter einer Zeile</translation>
    </message>
    <message>
        <source>The spend cannot be read: %1</source>
        <translation>Die Ausgaben lassen sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Nothing was spent in these days. Simulated answers cost nothing and are not counted.</source>
        <translation>In diesen Tagen wurde nichts ausgegeben. Simulierte Antworten kosten nichts und zählen nicht.</translation>
    </message>
    <message>
        <source>Nothing is kept: there is no database.</source>
        <translation>Nichts wird aufbewahrt: Es gibt keine Datenbank.</translation>
    </message>
    <message>
        <source>%1 reported by providers</source>
        <translation>%1 von Anbietern gemeldet</translation>
    </message>
    <message>
        <source>≈ %1 estimated from usage and prices</source>
        <translation>≈ %1 aus Verbrauch und Preisen geschätzt</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) of unknown cost, not in the sum</source>
        <translation>
            <numerusform>%n Versuch mit unbekannten Kosten, nicht in der Summe</numerusform>
            <numerusform>%n Versuche mit unbekannten Kosten, nicht in der Summe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Check the bill</source>
        <translation>Rechnung prüfen</translation>
    </message>
    <message>
        <source>Compares each answer of these days with what OpenRouter has on record, also those that were cut</source>
        <translation>Vergleicht jede Antwort dieser Tage mit dem, was OpenRouter verzeichnet hat, auch die abgerissenen</translation>
    </message>
    <message>
        <source>Asking for the records…</source>
        <translation>Einträge werden erfragt …</translation>
    </message>
    <message>
        <source>There is nothing of these days to compare.</source>
        <translation>Aus diesen Tagen gibt es nichts zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) compared with the record</source>
        <translation>
            <numerusform>%n Antwort mit dem Verzeichnis verglichen</numerusform>
            <numerusform>%n Antworten mit dem Verzeichnis verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charged otherwise</source>
        <translation>
            <numerusform>%n anders berechnet</numerusform>
            <numerusform>%n anders berechnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost until now</source>
        <translation>
            <numerusform>%n bisher mit unbekannten Kosten</numerusform>
            <numerusform>%n bisher mit unbekannten Kosten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a record</source>
        <translation>
            <numerusform>%n ohne Eintrag</numerusform>
            <numerusform>%n ohne Eintrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be asked: %1</source>
        <translation>
            <numerusform>%n ließ sich nicht erfragen: %1</numerusform>
            <numerusform>%n ließen sich nicht erfragen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 landed, with fees</source>
        <translation>%1 mit Gebühren</translation>
    </message>
</context>
<context>
    <name>assay::ui::SpendTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Landed</source>
        <translation>Mit Gebühren</translation>
    </message>
</context>
<context>
    <name>assay::ui::StartPage</name>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Assay</source>
        <translation>Assay</translation>
    </message>
    <message>
        <source>Which model, by which route, for what price?</source>
        <translation>Welches Modell, auf welchem Weg, zu welchem Preis?</translation>
    </message>
    <message>
        <source>Ask several at once, watch them answer side by side, keep every run and every cent on this machine.</source>
        <translation>Mehrere zugleich fragen, die Antworten nebeneinander sehen, jeden Lauf und jeden Cent auf diesem Rechner behalten.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Vorführung ansehen</translation>
    </message>
    <message>
        <source>Simulated models on this machine. No key, no network, no cost.</source>
        <translation>Simulierte Modelle auf diesem Rechner. Kein Schlüssel, kein Netz, keine Kosten.</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Of Anthropic, OpenRouter, OpenAI, Google, Groq or Together: which one it is, is recognised.</source>
        <translation>Von Anthropic, OpenRouter, OpenAI, Google, Groq oder Together: welcher es ist, wird erkannt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>What is known of the key</source>
        <translation>Was über den Schlüssel bekannt ist</translation>
    </message>
    <message>
        <source>Save key of %1</source>
        <translation>Schlüssel von %1 speichern</translation>
    </message>
    <message>
        <source>This is not the form of a key that is known. Settings take any key, provider by provider.</source>
        <translation>Das ist keine bekannte Form eines Schlüssels. Die Einstellungen nehmen jeden Schlüssel, Anbieter für Anbieter.</translation>
    </message>
    <message>
        <source>No keychain was found on this system: the key is kept for this session only.</source>
        <translation>Auf diesem System fand sich kein Schlüsselbund: der Schlüssel gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The key goes into the system&apos;s keychain and nowhere else.</source>
        <translation>Der Schlüssel kommt in den Schlüsselbund des Systems und sonst nirgendwohin.</translation>
    </message>
    <message>
        <source>The keychain did not take the key: %1. Press Save key again to keep it for this session only.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht angenommen: %1. Noch einmal auf „Schlüssel speichern“ drücken, um ihn nur für diese Sitzung zu behalten.</translation>
    </message>
    <message>
        <source>Found %1 on this machine</source>
        <translation>%1 auf diesem Rechner gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), no key needed.</source>
        <translation>
            <numerusform>%n Modell, kein Schlüssel nötig.</numerusform>
            <numerusform>%n Modelle, kein Schlüssel nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>assay::ui::StatusLine</name>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>The answers come from simulated models on this machine; nothing is spent</source>
        <translation>Die Antworten kommen von simulierten Modellen auf diesem Rechner; nichts wird ausgegeben</translation>
    </message>
    <message>
        <source>This comparison %1</source>
        <translation>Dieser Vergleich %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>answers that are done of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 retrying</source>
        <translation>%1 im neuen Versuch</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of the month and what was spent in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What real providers were paid this month, as far as it is known</source>
        <translation>Was echte Anbieter diesen Monat bekommen haben, soweit bekannt</translation>
    </message>
    <message>
        <source>Nothing can be stored now: %1</source>
        <translation>Jetzt kann nichts gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::StepLimits</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>Erstes Token in</translation>
    </message>
    <message>
        <source>Whole answer within</source>
        <translation>Ganze Antwort in</translation>
    </message>
    <message>
        <source>Its own route</source>
        <translation>Eigener Weg</translation>
    </message>
    <message>
        <source>First token within: %1</source>
        <translation>Erstes Token in: %1</translation>
    </message>
    <message>
        <source>Whole answer within: %1</source>
        <translation>Ganze Antwort in: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::StoreBanner</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Ways on…</source>
        <translation>Auswege …</translation>
    </message>
</context>
<context>
    <name>assay::ui::SystemPromptLine</name>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>What every model is told first</source>
        <translation>Was jedem Modell zuerst gesagt wird</translation>
    </message>
</context>
<context>
    <name>assay::ui::TableItem</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <comment>names of its columns</comment>
        <translation>Tabelle: %1</translation>
    </message>
</context>
<context>
    <name>assay::ui::TokenTally</name>
    <message>
        <source>Count tokens</source>
        <translation>Tokens zählen</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>%1–%2 tok</source>
        <comment>fewest and most tokens</comment>
        <translation>%1–%2 Tok.</translation>
    </message>
    <message>
        <source>Tokens of the prompt. Click to have them counted by the providers that can.</source>
        <translation>Tokens des Prompts. Ein Klick lässt sie von den Anbietern zählen, die das können.</translation>
    </message>
    <message>
        <source>%1 (%2): ≈ %3, estimated</source>
        <comment>model, provider, tokens</comment>
        <translation>%1 (%2): ≈ %3, geschätzt</translation>
    </message>
    <message>
        <source>%1 (%2): %3, counted</source>
        <comment>model, provider, tokens</comment>
        <translation>%1 (%2): %3, gezählt</translation>
    </message>
</context>
<context>
    <name>assay::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>assay::ui::TroubleLine</name>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>assay::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>assay::ui::WhatIfPanel</name>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>What is priced</source>
        <translation>Was gerechnet wird</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>Preise vom</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>had gone to</source>
        <comment>what if these answers had gone to a model</comment>
        <translation>gegangen wären an</translation>
    </message>
    <message>
        <source>at the prices of</source>
        <translation>zu den Preisen vom</translation>
    </message>
    <message>
        <source>all answers</source>
        <translation>alle Antworten</translation>
    </message>
    <message>
        <source>those of %1</source>
        <translation>die von %1</translation>
    </message>
    <message>
        <source>No price of this model is known for that day.</source>
        <translation>Für diesen Tag ist kein Preis dieses Modells bekannt.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Rechnet …</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Der Verlauf lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>$%1 in and $%2 out per million tokens</source>
        <translation>%1 $ ein und %2 $ aus je Million Tokens</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>None of these answers has a known number of tokens.</source>
        <translation>Von keiner dieser Antworten ist die Zahl der Tokens bekannt.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>≈ %1 for %n answer(s)</source>
        <translation>
            <numerusform>≈ %1 für %n Antwort</numerusform>
            <numerusform>≈ %1 für %n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>instead of an unknown cost</source>
        <translation>statt unbekannter Kosten</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>statt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>Zu %1.</translation>
    </message>
    <message>
        <source>Assumes that each answer would have had the same number of tokens, which another tokenizer and another temper would not give.</source>
        <translation>Nimmt an, dass jede Antwort gleich viele Tokens gehabt hätte; ein anderer Tokenizer und ein anderes Temperament ergäben andere.</translation>
    </message>
    <message>
        <source>The low end lets the cache hold as much as it did, the high end nothing.</source>
        <translation>Am unteren Ende hält der Cache so viel wie damals, am oberen nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of unknown size are left out.</source>
        <translation>
            <numerusform>%n Antwort unbekannter Größe bleibt außen vor.</numerusform>
            <numerusform>%n Antworten unbekannter Größe bleiben außen vor.</numerusform>
        </translation>
    </message>
</context>
</TS>
