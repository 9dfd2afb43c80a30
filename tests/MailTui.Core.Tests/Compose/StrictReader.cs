using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MimeKit;

namespace MailTui.Core.Tests.Compose;

/// <summary>What others make of a message that we wrote: MimeKit without its tolerance, and Python's parser with its list of defects.</summary>
internal static class StrictReader
{
    private const string Script = """
        import sys, json, email, email.policy
        out = []
        for line in sys.stdin:
            raw = bytes.fromhex(line.strip())
            m = email.message_from_bytes(raw, policy=email.policy.default)
            defects = []
            def walk(p):
                defects.extend(type(d).__name__ for d in p.defects)
                for name in p.keys():
                    defects.extend(name + ' ' + type(d).__name__ for d in p[name].defects)
                for c in (p.iter_parts() if p.is_multipart() else []): walk(c)
            walk(m)
            body = m.get_body(preferencelist=('plain',))
            files = [[a.get_filename(), a.get_content_type()] for a in m.iter_attachments()] if m.is_multipart() else []
            out.append({'defects': defects, 'subject': str(m['subject'] or ''), 'to': str(m['to'] or ''),
                'from': str(m['from'] or ''), 'text': body.get_content() if body else '', 'files': files})
        json.dump(out, sys.stdout)
        """;

    /// <summary>Null where there is no Python; in CI there is.</summary>
    public static string? Python { get; } =
        new[] { "/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3" }.FirstOrDefault(File.Exists);

    public static MimeMessage Parse(ReadOnlyMemory<byte> content)
    {
        var options = ParserOptions.Default.Clone();
        options.AddressParserComplianceMode = RfcComplianceMode.Strict;
        options.ParameterComplianceMode = RfcComplianceMode.Strict;
        options.Rfc2047ComplianceMode = RfcComplianceMode.Strict;
        options.AllowUnquotedCommasInAddresses = false;
        options.AllowAddressesWithoutDomain = false;
        return MimeMessage.Load(options, new MemoryStream(content.ToArray()));
    }

    /// <summary>What breaks the rules for the bytes of a message that goes through any server.</summary>
    public static IEnumerable<string> Violations(ReadOnlyMemory<byte> content, bool allowsEightBit = false)
    {
        byte[] bytes = content.ToArray();
        int line = 0;
        for (int at = 0; at < bytes.Length; at++)
        {
            byte b = bytes[at];
            if (b == '\r' && (at + 1 == bytes.Length || bytes[at + 1] != '\n'))
                yield return $"bare CR at {at}";
            if (b == '\n' && (at == 0 || bytes[at - 1] != '\r'))
                yield return $"bare LF at {at}";
            if (b == 0 || (b > 127 && !allowsEightBit))
                yield return $"octet {b} at {at}";
            line = b == '\n' ? 0 : line + 1;
            if (line > 999)
                yield return $"line longer than 998 octets at {at}";
        }
    }

    public static IReadOnlyList<PythonView> ByPython(IEnumerable<ReadOnlyMemory<byte>> messages)
    {
        var start = new ProcessStartInfo(Python ?? throw new InvalidOperationException("There is no Python."))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        using var python = Process.Start(start) ?? throw new InvalidOperationException("Python does not start.");
        var output = python.StandardOutput.ReadToEndAsync();
        var errors = python.StandardError.ReadToEndAsync();
        foreach (var message in messages)
            python.StandardInput.WriteLine(Convert.ToHexString(message.Span));
        python.StandardInput.Close();
        python.WaitForExit();
        Assert.Equal("", errors.Result);
        return
        [
            .. JsonDocument
                .Parse(output.Result)
                .RootElement.EnumerateArray()
                .Select(view => new PythonView(
                    [.. view.GetProperty("defects").EnumerateArray().Select(defect => defect.GetString() ?? "")],
                    view.GetProperty("subject").GetString() ?? "",
                    view.GetProperty("from").GetString() ?? "",
                    view.GetProperty("to").GetString() ?? "",
                    view.GetProperty("text").GetString() ?? "",
                    [
                        .. view.GetProperty("files")
                            .EnumerateArray()
                            .Select(file => $"{file[0].GetString()}|{file[1].GetString()}"),
                    ]
                )),
        ];
    }
}
