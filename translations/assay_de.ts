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
</TS>
