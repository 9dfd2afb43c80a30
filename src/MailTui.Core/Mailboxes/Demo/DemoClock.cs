using System.Globalization;
using System.Text.RegularExpressions;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// Reads the times of the templates. <c>-2h10m</c> counts from now (units m, h, d, w and y of 365 days);
/// <c>-3d 09:12</c> is that wall clock time, in Seoul, of the day three days ago; <c>@name</c> is when the message
/// called <c>name</c> arrived.
/// </summary>
internal sealed partial class DemoClock(DateTimeOffset now, Func<string, DemoTemplate> templates)
{
    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    /// <summary>Whole seconds, as S3 and RFC 5322 have them.</summary>
    private readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());

    /// <summary>When SES took the message in, UTC.</summary>
    public DateTimeOffset Arrival(DemoTemplate template)
    {
        DateTimeOffset time = Read(template["Arrived"] ?? throw new FormatException($"{template.Name}: no Arrived"));
        // A wall clock time has no seconds of its own; mail that always comes on the minute looks made up.
        return time.Second == 0 ? time.AddSeconds(DemoKey.Number(template.Name, 60)) : time;
    }

    /// <exception cref="FormatException">The text is none of the forms above.</exception>
    public DateTimeOffset Read(string text)
    {
        if (text.StartsWith('@'))
            return Arrival(templates(text[1..]));

        Match match = Pattern().Match(text);
        if (!match.Success)
            throw new FormatException($"Not a demo time: {text}");

        TimeSpan offset = TimeSpan.Zero;
        for (int i = 0; i < match.Groups["n"].Captures.Count; i++)
            offset +=
                Unit(match.Groups["u"].Captures[i].ValueSpan[0]) * Number(match.Groups["n"].Captures[i].ValueSpan);
        DateTimeOffset time = match.Groups["sign"].ValueSpan is "-" ? _now - offset : _now + offset;

        if (!match.Groups["h"].Success)
            return time;
        TimeSpan wall = new(Number(match.Groups["h"].ValueSpan), Number(match.Groups["m"].ValueSpan), 0);
        return new DateTimeOffset(time.ToOffset(Seoul).Date + wall, Seoul).ToUniversalTime();
    }

    private static TimeSpan Unit(char unit) =>
        unit switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            'w' => TimeSpan.FromDays(7),
            _ => TimeSpan.FromDays(365),
        };

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<sign>[+-])((?<n>\d+)(?<u>[mhdwy]))+( (?<h>\d\d):(?<m>\d\d))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
