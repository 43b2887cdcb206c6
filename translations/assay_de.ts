<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>Markdown</name>
    <message>
        <source>Image:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParametersForm</name>
    <message>
        <source>&amp;Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 2. Higher is more varied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1: the share of likely words that are considered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Output limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens, reasoning included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts at which the answer ends, separated by | (\n is a line break).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number, for answers that repeat where the model can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reasoning effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking &amp;budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that the model may think.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProviderForm</name>
    <message>
        <source>Use this provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the provider&apos;s own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain http to other machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin to answer within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest &amp;silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this endpoint</source>
        <translation type="unfinished"></translation>
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

  assay [--model PROVIDER/MODEL]… [--prompt TEXT | --prompt-file FILE] [--send]
        [--base-url PROVIDER=URL]… [--demo]        the window, filled in with these
  assay run --model PROVIDER/MODEL… [--prompt TEXT | --prompt-file FILE | -]
        [--system TEXT] [--attach FILE]… [--set KEY=VALUE]… [--fallback PROVIDER/MODEL]…
        [--repeat N] [--base-url PROVIDER=URL]… [--timeout SECONDS] [--no-store] [--json] [--demo]
  assay models [PROVIDER] [--search TEXT] [--free] [--json] [--refresh]
  assay history [--search TEXT] [--limit N] [--json]
  assay show ID [--json]                           ID may be shortened, or &quot;latest&quot;
  assay simulate [--port N] [--scenario FILE]      the simulated providers alone

Everywhere: --data-dir DIR, --verbose, --version, --help.

PROVIDER is anthropic, openrouter, openai-chat, groq, together, ollama or the name of an own endpoint;
--base-url local=http://127.0.0.1:8080/v1 defines one for this call.
--set takes temperature, top_p, top_k, max_tokens, seed, stop, effort, thinking_budget and schema=@FILE.
--timeout gives up when nothing comes for so many seconds.
Keys come from the system&apos;s keychain or from ANTHROPIC_API_KEY, OPENROUTER_API_KEY, OPENAI_API_KEY,
GROQ_API_KEY and TOGETHER_API_KEY; there is no option for them.

Exit status: 0 good, 1 an answer failed or was cut, 2 wrong usage, 130 interrupted.
For a picture of the window: --screenshot FILE [--screenshot-size WxH] [--theme light|dark].
</source>
        <translation>Assay vergleicht Sprachmodelle und die Wege zu ihnen.

  assay [--model ANBIETER/MODELL]… [--prompt TEXT | --prompt-file DATEI] [--send]
        [--base-url ANBIETER=URL]… [--demo]        das Fenster, hiermit ausgefüllt
  assay run --model ANBIETER/MODELL… [--prompt TEXT | --prompt-file DATEI | -]
        [--system TEXT] [--attach DATEI]… [--set NAME=WERT]… [--fallback ANBIETER/MODELL]…
        [--repeat N] [--base-url ANBIETER=URL]… [--timeout SEKUNDEN] [--no-store] [--json] [--demo]
  assay models [ANBIETER] [--search TEXT] [--free] [--json] [--refresh]
  assay history [--search TEXT] [--limit N] [--json]
  assay show ID [--json]                           ID darf gekürzt sein, oder „latest“
  assay simulate [--port N] [--scenario DATEI]     die simulierten Anbieter allein

Überall: --data-dir ORDNER, --verbose, --version, --help.

ANBIETER ist anthropic, openrouter, openai-chat, groq, together, ollama oder der Name eines eigenen Endpunkts;
--base-url local=http://127.0.0.1:8080/v1 legt einen für diesen Aufruf fest.
--set kennt temperature, top_p, top_k, max_tokens, seed, stop, effort, thinking_budget und schema=@DATEI.
--timeout gibt auf, wenn so viele Sekunden lang nichts kommt.
Schlüssel kommen aus dem Schlüsselbund des Systems oder aus ANTHROPIC_API_KEY, OPENROUTER_API_KEY, OPENAI_API_KEY,
GROQ_API_KEY und TOGETHER_API_KEY; eine Option dafür gibt es nicht.

Rückgabewert: 0 gut, 1 eine Antwort ist fehlgeschlagen oder abgerissen, 2 falscher Aufruf, 130 unterbrochen.
Ein Bild des Fensters: --screenshot DATEI [--screenshot-size BxH] [--theme light|dark].
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry failed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search h&amp;istory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show menu &amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Extras</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerContent</name>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool call: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerPane</name>
    <message>
        <source>Answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap or unwrap code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning · %1</source>
        <comment>number of tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerState</name>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, retry in %2 s</source>
        <comment>an HTTP status or short reason; seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reached its output limit or the end of its context window; the answer may be incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model declined to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter of the provider stopped the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ends with a call of a tool, which Assay does not run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswerView</name>
    <message>
        <source>Open address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::Attachments</name>
    <message>
        <source>%1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large (%2). The limit is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a picture (PNG, JPEG, GIF, WebP) nor PDF nor text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, PDF and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::CodeItem</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::Composer</name>
    <message>
        <source>New comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask without what was said before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on: each model sees its own earlier answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach pictures, PDF or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved line-ups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a prompt first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something stands against it: see below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 unknown</source>
        <comment>cost that is known + number of models whose cost is not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that this can cost, if every model writes as much as it may. An output limit makes it less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that this can cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a line-up and its number of models</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this line-up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this line-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ContestantDialog</name>
    <message>
        <source>&amp;System prompt of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parameters of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name in this line-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::EmptyHint</name>
    <message>
        <source>Answers appear here, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ErrorText</name>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the key%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been revoked, mistyped or belong to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in the settings, or set it in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to be paid first%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is out of credit or over its limit. Top it up there, then try again; waiting does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key for %1 may not do this%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account may lack access to this model or region. Use another key, or ask the provider for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this model or address%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model may have been renamed or retired, or the base URL is wrong. Refresh the list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt may be too long for this model, or a parameter is one that it does not take. The details say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 allows no more requests just now%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It asks to wait %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer broke off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had arrived is kept; its cost may never be known. Try again for a whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is overloaded%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no capacity for this model just now. Try again in a while, or use another route to the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had an error of its own%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the request. Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or allow more time in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the proxy and the base URL, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate could not be verified, so nothing was sent. A proxy or a wrong clock can be the cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 could not be understood%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what the protocol says. The base URL may belong to something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::FindBar</name>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next occurrence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n answer(s)</source>
        <comment>number of occurrences</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::Format</name>
    <message>
        <source>unknown</source>
        <comment>an amount of money</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 unknown</source>
        <comment>cost that is known + number of costs that are not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <comment>a price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok</source>
        <comment>tokens, abbreviated</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <comment>tokens per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day of this year, as QLocale::toString takes it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::GeneralPages</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One proxy for all providers. Each provider&apos;s page can set another. Passwords go on the provider&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy for all providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for all providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers use it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons, prices and settings are kept in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database: nothing is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are never kept there, only in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::GoTo</name>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action, a model, a past comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::HistoryModel</name>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n answer(s), %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::HistoryPanel</name>
    <message>
        <source>Search history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons that you send are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept: there is no database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in to send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n comparison(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::KeyRecognition</name>
    <message>
        <source>for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs no key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::LineUpBar</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, prompt and parameters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::LineUpSuggestion</name>
    <message>
        <source>Explain write-ahead logging to a new colleague: one worked example, and a table of what it costs and what it saves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::LinkQuestion</name>
    <message>
        <source>Open address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::MainWindow</name>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are still coming. Stop them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are still coming. What has arrived is kept, marked as stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison could not be opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares language models, and the routes to them. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::MetricsLine</name>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in: %1, out: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the cache: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the cache: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning, of those out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in · %2 out</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cached</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read from the provider&apos;s cache, which cost less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reasoning</source>
        <comment>tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of reasoning, billed as output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 first</source>
        <comment>time to the first token</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second since the first, estimated from the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second since the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from sending to the last byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither price nor usage tell what it cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from usage and price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the provider reports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), each of which counts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>the upstream that served it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upstream that really served it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelDelegate</name>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelList</name>
    <message>
        <source>Use %1 as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, context %3, input %4, output %5 dollars per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelPicker</name>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the lists of models again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, maker or provider/model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the lists of models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added. Enter adds one more, Ctrl+Enter adds and closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model has all of these words. A model that is not listed can be typed as provider/model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelTable</name>
    <message>
        <source>vision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped with Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetched %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In $/M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out $/M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelsPage</name>
    <message>
        <source>Fetch lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to line-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the lists of models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 models</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) added to the line-up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::NoticePanel</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::OwnEndpointPage</name>
    <message>
        <source>Add an own endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any server that speaks OpenAI Chat Completions: llama.cpp, LM Studio, vLLM, a gateway of your company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower-case letters, digits and hyphens; it stands before the slash of its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address that begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneArea</name>
    <message>
        <source>Repeat %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneHeader</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try answer %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show answer %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all answers, from answer %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ParametersEditor</name>
    <message>
        <source>The model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::PickerHead</name>
    <message>
        <source>Out $/M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In $/M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ProviderPage</name>
    <message>
        <source>The proxy&apos;s password is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a key of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain was found on this system, so a key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to get a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not take the key: %1. Press Save key again to keep it for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address that begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http would send the key unprotected. Allow it below if this is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It answers in %1 and lists %n model(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ProxyEditor</name>
    <message>
        <source>As the system does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an own endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the endpoint %1 and its key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Change that one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::StartPage</name>
    <message>
        <source>Save key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model, by which route, for what price?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask several at once, watch them answer side by side, keep every run and every cent on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated models on this machine. No key, no network, no cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of Anthropic, OpenRouter, OpenAI, Google, Groq or Together: which one it is, is recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the form of a key that is known. Settings take any key, provider by provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain was found on this system: the key is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key goes into the system&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not take the key: %1. Press Save key again to keep it for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found %1 on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), no key needed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::StatusLine</name>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers come from simulated models on this machine; nothing is spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comparison %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>answers that are done of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of the month and what was spent in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What real providers were paid this month, as far as it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be stored now: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::SystemPromptLine</name>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every model is told first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
