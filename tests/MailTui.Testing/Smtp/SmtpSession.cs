using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using MailTui.Core.Outbox;

namespace MailTui.Testing.Smtp;

/// <summary>One connection to <see cref="SmtpServer"/>.</summary>
internal sealed class SmtpSession(SmtpServer server, TcpClient client, int number)
{
    private Stream _stream = client.GetStream();
    private SmtpLines _lines = new(client.GetStream());
    private bool _isProtected;
    private bool _isAuthenticated;
    private string? _sender;
    private string _parameters = "";
    private List<string> _recipients = [];

    private SmtpServerOptions Options => server.Options;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var closing = client;
        try
        {
            await TalkAsync(cancellationToken);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or OperationCanceledException
                        or SmtpDropException
                        or AuthenticationException
                        or ObjectDisposedException
            )
        {
            // Its end.
        }
    }

    private async Task TalkAsync(CancellationToken cancellationToken)
    {
        if (Options.Security == SmtpSecurity.Tls)
            await ProtectAsync(cancellationToken);
        if (
            await StepAsync(
                SmtpPoint.Connect,
                "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-test",
                cancellationToken
            ) != 220
        )
            return;
        while (await _lines.ReadTextAsync(cancellationToken) is { } line)
        {
            string verb = line.Split(' ')[0].ToUpperInvariant();
            server.Heard(verb == "AUTH" ? string.Join(' ', line.Split(' ').Take(2)) : line);
            if (verb == "QUIT")
            {
                await StepAsync(SmtpPoint.Quit, "221 Bye", cancellationToken);
                return;
            }
            await (
                verb switch
                {
                    "EHLO" => EhloAsync(cancellationToken),
                    "STARTTLS" => StartTlsAsync(cancellationToken),
                    "AUTH" => AuthAsync(line, cancellationToken),
                    "MAIL" => MailAsync(line, cancellationToken),
                    "RCPT" => RecipientAsync(line, cancellationToken),
                    "DATA" => DataAsync(cancellationToken),
                    "RSET" => ResetAsync(cancellationToken),
                    "NOOP" => SayAsync("250 Ok", cancellationToken),
                    _ => SayAsync("502 Error: command not implemented", cancellationToken),
                }
            );
        }
    }

    private Task<int> EhloAsync(CancellationToken cancellationToken)
    {
        List<string> lines = ["email-smtp.amazonaws.com"];
        if (Options.EightBitMime)
            lines.Add("8BITMIME");
        if (Options.Size is { } size)
            lines.Add($"SIZE {size}");
        if (Options.SmtpUtf8)
            lines.Add("SMTPUTF8");
        bool startsTls = Options.Security == SmtpSecurity.StartTls && !_isProtected;
        if (startsTls && !Options.HidesStartTls)
            lines.Add("STARTTLS");
        if (Options.UserName is not null && !startsTls)
            lines.Add($"AUTH {Options.Mechanisms}");
        lines.Add("Ok");
        return StepAsync(SmtpPoint.Ehlo, "250 " + string.Join('\n', lines), cancellationToken);
    }

    private async Task StartTlsAsync(CancellationToken cancellationToken)
    {
        if (await StepAsync(SmtpPoint.StartTls, "220 Ready to start TLS", cancellationToken) == 220)
            await ProtectAsync(cancellationToken);
    }

    private async Task ProtectAsync(CancellationToken cancellationToken)
    {
        var tls = new SslStream(_stream);
        await tls.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = server.Certificate },
            cancellationToken
        );
        (_stream, _lines, _isProtected) = (tls, new SmtpLines(tls), true);
    }

    private async Task AuthAsync(string line, CancellationToken cancellationToken)
    {
        string[] words = line.Split(' ');
        (string user, string password) =
            words.Length > 2 ? Plain(words[2]) : (await AskAsync("VXNlcm5hbWU6"), await AskAsync("UGFzc3dvcmQ6"));
        bool isRight = user == Options.UserName && password == Options.Password;
        string answer = isRight ? "235 Authentication successful." : "535 Authentication Credentials Invalid";
        _isAuthenticated = await StepAsync(SmtpPoint.Auth, answer, cancellationToken) == 235;

        async Task<string> AskAsync(string prompt)
        {
            await SayAsync($"334 {prompt}", cancellationToken);
            return Decode(await _lines.ReadTextAsync(cancellationToken) ?? "");
        }
    }

    private async Task MailAsync(string line, CancellationToken cancellationToken)
    {
        (string address, string parameters) = Argument(line);
        string answer =
            Options.UserName is not null && !_isAuthenticated ? "530 Authentication required"
            : parameters.Split(' ').FirstOrDefault(word => word.StartsWith("SIZE=", StringComparison.Ordinal))
                is { } size
            && long.Parse(size.AsSpan(5)) > Options.Size
                ? "552 Message is too long."
            : "250 Ok";
        if (await StepAsync(SmtpPoint.Mail, answer, cancellationToken) == 250)
            (_sender, _parameters, _recipients) = (address, parameters, []);
    }

    private async Task RecipientAsync(string line, CancellationToken cancellationToken)
    {
        string answer =
            _sender is null ? "503 Error: need MAIL command"
            : Options.KnowsRecipient?.Invoke(Argument(line).Address) == false ? "550 No such user"
            : "250 Ok";
        if (await StepAsync(SmtpPoint.Recipient, answer, cancellationToken) == 250)
            _recipients.Add(Argument(line).Address);
    }

    private async Task DataAsync(CancellationToken cancellationToken)
    {
        string answer = _recipients.Count == 0 ? "503 Error: need RCPT command" : "354 End data with <CR><LF>.<CR><LF>";
        if (await StepAsync(SmtpPoint.Data, answer, cancellationToken) != 354)
            return;
        byte[]? content = await _lines.ReadMessageAsync(
            () => StepAsync(SmtpPoint.Content, null, cancellationToken),
            cancellationToken
        );
        if (content is null)
            return;
        var act = server.Script.Next(SmtpPoint.End);
        string? id = null;
        if (act is { Stores: true })
            id = Keep(content);
        if (act?.Gate is { } gate)
            await gate.WaitAsync(cancellationToken);
        if (act is null or { Answer: null, Drops: false, Stores: false } || act.Answer?[0] == '2')
            id ??= Keep(content);
        await ActAsync(act, $"250 Ok {id}", cancellationToken);
        (_sender, _recipients) = (null, []);
    }

    private string Keep(byte[] content)
    {
        (string sender, string parameters, var recipients) = (_sender ?? "", _parameters, _recipients);
        return server.Keep(id => new(sender, parameters, recipients, content, id, number));
    }

    private Task<int> ResetAsync(CancellationToken cancellationToken)
    {
        (_sender, _recipients) = (null, []);
        return StepAsync(SmtpPoint.Reset, "250 Ok", cancellationToken);
    }

    private Task<int> StepAsync(SmtpPoint point, string? answer, CancellationToken cancellationToken) =>
        ActAsync(server.Script.Next(point), answer, cancellationToken);

    /// <returns>The code that was said; 0: none.</returns>
    private async Task<int> ActAsync(SmtpAct? act, string? answer, CancellationToken cancellationToken)
    {
        if (act?.Gate is { } gate)
            await gate.WaitAsync(cancellationToken);
        string? said = act?.Answer ?? (act?.Drops == true ? null : answer);
        if (said is not null)
            await SayAsync(said, cancellationToken);
        if (act?.Drops == true)
            throw new SmtpDropException();
        return said is not null && int.TryParse(said.AsSpan(0, 3), out int code) ? code : 0;
    }

    private async Task SayAsync(string answer, CancellationToken cancellationToken)
    {
        string code = answer[..3];
        string[] lines = answer[4..].Split('\n');
        var text = new StringBuilder();
        for (int i = 0; i < lines.Length; i++)
            text.Append(code).Append(i == lines.Length - 1 ? ' ' : '-').Append(lines[i]).Append("\r\n");
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    private static (string Address, string Parameters) Argument(string line)
    {
        int start = line.IndexOf('<', StringComparison.Ordinal);
        int end = line.IndexOf('>', StringComparison.Ordinal);
        return (line[(start + 1)..end], line[(end + 1)..].Trim());
    }

    private static (string User, string Password) Plain(string argument) =>
        Decode(argument).Split('\0') is [_, var user, var password] ? (user, password) : ("", "");

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
