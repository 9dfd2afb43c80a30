using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// Turns a template into the bytes of a stored message. Within a line:
/// <list type="table">
/// <item><term><c>{{key}}</c>, <c>{{key NAME}}</c></term><description>this message's key, another's</description></item>
/// <item><term><c>{{sent NAME}}</c></term><description>the id SES gave to a message it sent</description></item>
/// <item><term><c>{{date}}</c>, <c>{{date TIME}}</c></term><description>RFC 5322, in the template's zone</description></item>
/// <item><term><c>{{ical TIME}}</c></term><description>RFC 5545 §3.3.5, UTC</description></item>
/// <item><term><c>{{text TIME|FORMAT}}</c></term><description>.NET format; 요일 becomes the Korean weekday</description></item>
/// <item><term><c>{{word TEXT}}</c>, <c>{{word CHARSET B|TEXT}}</c></term><description>RFC 2047, UTF-8 B by default</description></item>
/// <item><term><c>{{percent TEXT}}</c></term><description>for RFC 2231 parameters</description></item>
/// <item><term><c>{{raw CHARSET|TEXT}}</c></term><description>unlabelled bytes</description></item>
/// <item><term><c>{{u 202E}}</c></term><description>a character that must not stand invisibly in a file</description></item>
/// </list>
/// Lines between <c>{{body CHARSET ENCODING}}</c> and <c>{{end}}</c> go out in that charset and transfer encoding.
/// </summary>
internal sealed partial class TemplateRenderer(DemoTemplate template, DemoClock clock)
{
    private readonly ArrayBufferWriter<byte> _output = new();

    private readonly string _lineEnd = template["Lines"] == "lf" ? "\n" : "\r\n";

    public byte[] Render()
    {
        // A blob of no bytes at all is one of the things a mailbox has to survive.
        if (template.Lines is [] or [""])
            return [];

        Write(SesBlock.Write(template, clock.Arrival(template)));
        for (int i = 0; i < template.Lines.Count; i++)
        {
            string line = template.Lines[i];
            if (line.StartsWith("{{body ", StringComparison.Ordinal))
                i = WriteBody(i, line[7..^2]);
            else
                WriteLine(line);
            if (i < template.Lines.Count - 1)
                Write("\n");
        }
        return _output.WrittenSpan.ToArray();
    }

    /// <summary>Writes the lines after <paramref name="start"/> and returns the index of their <c>{{end}}</c>.</summary>
    private int WriteBody(int start, string arguments)
    {
        string[] words = arguments.Split(' ');
        int end = start + 1;
        while (template.Lines[end] != "{{end}}")
            end++;
        string text = string.Join("\r\n", template.Lines.Skip(start + 1).Take(end - start - 1).Select(Expand));
        _output.Write(TemplateEncoding.Transfer(TemplateEncoding.Charset(words[0]).GetBytes(text), words[1]));
        return end;
    }

    private void WriteLine(string line)
    {
        int written = 0;
        foreach (Match raw in RawDirective().Matches(line))
        {
            Write(Expand(line[written..raw.Index]));
            _output.Write(TemplateEncoding.Charset(raw.Groups[1].Value).GetBytes(raw.Groups[2].Value));
            written = raw.Index + raw.Length;
        }
        Write(Expand(line[written..]));
    }

    private string Expand(string text)
    {
        // Innermost first: a directive may stand in another's argument.
        while (Directive().IsMatch(text))
            text = Directive().Replace(text, Value);
        return text;
    }

    private string Value(Match directive)
    {
        string argument = directive.Groups[2].Value;
        string[] halves = argument.Split('|', 2);
        return directive.Groups[1].Value switch
        {
            "key" => argument.Length == 0 ? template.Key : DemoKey.Of(argument),
            "sent" => DemoKey.SentId(argument),
            // The sender's clock, a few seconds before SES has the message.
            "date" when argument.Length == 0 => SesBlock.Rfc5322(
                InZone(clock.Arrival(template).AddSeconds(-2 - DemoKey.Number($"delay {template.Name}", 7)))
            ),
            "date" => SesBlock.Rfc5322(InZone(clock.Read(argument))),
            "ical" => clock.Read(argument).UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            "text" => Text(InZone(clock.Read(halves[0])), halves[1]),
            "word" when halves is [string label, string text] => TemplateEncoding.Words(text, label[..^2], label[^1..]),
            "word" => TemplateEncoding.Words(argument, "UTF-8", "B"),
            "percent" => TemplateEncoding.Percent(argument),
            "u" => char.ConvertFromUtf32(int.Parse(argument, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
            _ => throw new FormatException($"{template.Name}: unknown directive {directive.Value}"),
        };
    }

    private static string Text(DateTimeOffset time, string format) =>
        time.ToString(format.Replace("요일", "'\uFFFC'", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            .Replace('\uFFFC', "일월화수목금토"[(int)time.DayOfWeek]);

    private DateTimeOffset InZone(DateTimeOffset time)
    {
        string zone = template["Zone"] ?? "+0900";
        int minutes = int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60;
        minutes += int.Parse(zone.AsSpan(3), CultureInfo.InvariantCulture);
        return time.ToOffset(TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes));
    }

    private void Write(string text) =>
        _output.Write(Encoding.UTF8.GetBytes(text.Replace("\n", _lineEnd, StringComparison.Ordinal)));

    [GeneratedRegex(@"\{\{([a-z]+)(?: ([^{}]*))?\}\}")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\{\{raw ([^|{}]+)\|([^{}]*)\}\}")]
    private static partial Regex RawDirective();
}
