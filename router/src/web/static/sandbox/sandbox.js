// Opens Apollo Sandbox, once its own script has been fetched from the vendor.
const target = document.querySelector('#sandbox');
if (window.EmbeddedSandbox) {
  document.querySelector('#offline').remove();
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: new URL('/graphql', location.href).href,
    initialState: { includeCookies: false, pollForSchemaUpdates: false },
    runTelemetry: false,
    allowDynamicStyles: false,
  });
} else {
  target.remove();
}
