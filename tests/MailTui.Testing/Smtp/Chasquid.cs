using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MailTui.Testing.Smtp;

/// <summary>A real mail server (Debian's chasquid 1.11) on free ports of 127.0.0.1, which delivers to files.</summary>
public sealed class Chasquid : IAsyncDisposable
{
    public const string UserName = "ann@example.com";
    public const string Password = "BpasswordOfAnn";
    private const string HostName = "localhost";

    private readonly TemporaryDirectory _folder = new();
    private readonly Process _process;

    private Chasquid(int startTls, int tls)
    {
        (StartTlsPort, TlsPort) = (startTls, tls);
        Configure();
        // The server reads its users when it starts.
        using (
            var add = Run(
                "/usr/bin/chasquid-util",
                $"-C={_folder["config"]}",
                "user-add",
                UserName,
                $"--password={Password}"
            )
        )
            add.WaitForExit();
        _process = Run(Binary!, $"-config_dir={_folder["config"]}");
        // Read, so that it never waits for a full pipe.
        _process.OutputDataReceived += Forget;
        _process.ErrorDataReceived += Forget;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Null: it is not installed.</summary>
    public static string? Binary { get; } =
        new[] { "/usr/bin/chasquid", "/usr/local/bin/chasquid" }.FirstOrDefault(File.Exists);

    public int StartTlsPort { get; }

    public int TlsPort { get; }

    public string CaFile => _folder["ca.pem"];

    public static async Task<Chasquid> StartAsync(CancellationToken cancellationToken)
    {
        var server = new Chasquid(FreePort(), FreePort());
        foreach (int port in (int[])[server.StartTlsPort, server.TlsPort])
            await server.ListensAsync(port, cancellationToken);
        return server;
    }

    /// <summary>Waits for as many messages; each as it was delivered, fields of the server's own before it.</summary>
    public async Task<IReadOnlyList<byte[]>> DeliveredAsync(int count, CancellationToken cancellationToken)
    {
        while (Directory.GetFiles(_folder["mail"], "*.eml").Length < count)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        return [.. Directory.GetFiles(_folder["mail"], "*.eml").Order().Select(Read)];
    }

    // It hands messages to programs with the line ends of the system. What was sent had no bare LF, so nothing is lost.
    private static byte[] Read(string path) =>
        Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(File.ReadAllBytes(path)).Replace("\n", "\r\n", StringComparison.Ordinal)
        );

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private void Configure()
    {
        using var certificates = new SmtpCertificates(HostName, withAddress: true);
        File.WriteAllText(CaFile, certificates.AuthorityPem);
        foreach (string name in (string[])["mail", "data", $"config/certs/{HostName}", "config/domains/example.com"])
            Directory.CreateDirectory(_folder[name]);
        File.WriteAllText(
            _folder[$"config/certs/{HostName}/fullchain.pem"],
            certificates.Server.ExportCertificatePem()
        );
        File.WriteAllText(_folder[$"config/certs/{HostName}/privkey.pem"], certificates.KeyPem);
        // Whole or not at all: a file has its name when it is complete. Names sort in the order of delivery.
        File.WriteAllText(
            _folder["deliver"],
            $"""
            #!/bin/sh
            set -e
            name='{_folder["mail"]}'/$(date +%s%N)
            cat >"$name.part"
            mv "$name.part" "$name.eml"
            """
        );
        File.SetUnixFileMode(
            _folder["deliver"],
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        File.WriteAllText(
            _folder["config/chasquid.conf"],
            $"""
            hostname: "{HostName}"
            max_data_size_mb: 5
            submission_address: "127.0.0.1:{StartTlsPort}"
            submission_over_tls_address: "127.0.0.1:{TlsPort}"
            mail_delivery_agent_bin: "{_folder["deliver"]}"
            mail_delivery_agent_args: "%to%"
            data_dir: "{_folder["data"]}"
            mail_log_path: "{_folder["mail.log"]}"

            """
        );
    }

    private async Task ListensAsync(int port, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static void Forget(object sender, DataReceivedEventArgs line) { }

    private static Process Run(string program, params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
