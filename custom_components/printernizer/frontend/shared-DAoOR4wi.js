var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}},r=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=/* @__PURE__ */ new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},i=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},a=class extends r{constructor(t,n,r){super(n.context===void 0?r:n.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=t=>{if(t.context!==this.context||(t.contextTarget??t.composedPath()[0])===this.host)return;let n=/* @__PURE__ */ new Set;for(let[t,{consumerHost:r}]of this.subscriptions)n.has(t)||(n.add(t),r.dispatchEvent(new e(this.context,r,t,!0)));t.stopPropagation()},this.host=t,this.context=n.context===void 0?n:n.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new i(this.context,this.host))}};function o({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var s=globalThis,c=s.ShadowRoot&&(s.ShadyCSS===void 0||s.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,l=Symbol(),u=/* @__PURE__ */ new WeakMap,d=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==l)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(c&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=u.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&u.set(t,e))}return e}toString(){return this.cssText}},f=e=>new d(typeof e==`string`?e:e+``,void 0,l),p=(e,...t)=>new d(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,l),m=(e,t)=>{if(c)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=s.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},ee=c?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return f(t)})(e):e,{is:te,defineProperty:ne,getOwnPropertyDescriptor:re,getOwnPropertyNames:ie,getOwnPropertySymbols:ae,getPrototypeOf:oe}=Object,se=globalThis,ce=se.trustedTypes,le=ce?ce.emptyScript:``,ue=se.reactiveElementPolyfillSupport,de=(e,t)=>e,fe={toAttribute(e,t){switch(t){case Boolean:e=e?le:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},pe=(e,t)=>!te(e,t),me={attribute:!0,type:String,converter:fe,reflect:!1,useDefault:!1,hasChanged:pe};Symbol.metadata??=Symbol(`metadata`),se.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var h=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=me){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&ne(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=re(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??me}static _$Ei(){if(this.hasOwnProperty(de(`elementProperties`)))return;let e=oe(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(de(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(de(`properties`))){let e=this.properties,t=[...ie(e),...ae(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(ee(e))}else e!==void 0&&t.push(ee(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return m(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?fe:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?fe:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??pe)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};h.elementStyles=[],h.shadowRootOptions={mode:`open`},h[de(`elementProperties`)]=/* @__PURE__ */ new Map,h[de(`finalized`)]=/* @__PURE__ */ new Map,ue?.({ReactiveElement:h}),(se.reactiveElementVersions??=[]).push(`2.1.2`);var he=globalThis,ge=e=>e,_e=he.trustedTypes,ve=_e?_e.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,ye=`$lit$`,g=`lit$${Math.random().toFixed(9).slice(2)}$`,be=`?`+g,xe=`<${be}>`,_=document,Se=()=>_.createComment(``),Ce=e=>e===null||typeof e!=`object`&&typeof e!=`function`,we=Array.isArray,Te=e=>we(e)||typeof e?.[Symbol.iterator]==`function`,Ee=`[ 	
\f\r]`,De=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Oe=/-->/g,ke=/>/g,v=RegExp(`>|${Ee}(?:([^\\s"'>=/]+)(${Ee}*=${Ee}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ae=/'/g,je=/"/g,Me=/^(?:script|style|textarea|title)$/i,Ne=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),y=Ne(1),Pe=Ne(2),b=Symbol.for(`lit-noChange`),x=Symbol.for(`lit-nothing`),Fe=/* @__PURE__ */ new WeakMap,S=_.createTreeWalker(_,129);function Ie(e,t){if(!we(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ve===void 0?t:ve.createHTML(t)}var Le=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=De;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===De?c[1]===`!--`?o=Oe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=v):(Me.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=v):o=ke:o===v?c[0]===`>`?(o=i??De,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?v:c[3]===`"`?je:Ae):o===je||o===Ae?o=v:o===Oe||o===ke?o=De:(o=v,i=void 0);let d=o===v&&e[t+1].startsWith(`/>`)?` `:``;a+=o===De?n+xe:l>=0?(r.push(s),n.slice(0,l)+ye+n.slice(l)+g+d):n+g+(l===-2?t:d)}return[Ie(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},Re=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Le(t,n);if(this.el=e.createElement(l,r),S.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=S.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(ye)){let t=u[o++],n=i.getAttribute(e).split(g),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?He:r[1]===`?`?Ue:r[1]===`@`?We:Ve}),i.removeAttribute(e)}else e.startsWith(g)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Me.test(i.tagName)){let e=i.textContent.split(g),t=e.length-1;if(t>0){i.textContent=_e?_e.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],Se()),S.nextNode(),c.push({type:2,index:++a});i.append(e[t],Se())}}}else if(i.nodeType===8){if(i.data===be)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(g,e+1))!==-1;)c.push({type:7,index:a}),e+=g.length-1}}a++}}static createElement(e,t){let n=_.createElement(`template`);return n.innerHTML=e,n}};function C(e,t,n=e,r){if(t===b)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=Ce(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=C(e,i._$AS(e,t.values),i,r)),t}var ze=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??_).importNode(t,!0);S.currentNode=r;let i=S.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Be(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ge(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=S.nextNode(),a++)}return S.currentNode=_,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Be=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=x,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),Ce(e)?e===x||e==null||e===``?(this._$AH!==x&&this._$AR(),this._$AH=x):e!==this._$AH&&e!==b&&this._(e):e._$litType$===void 0?e.nodeType===void 0?Te(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==x&&Ce(this._$AH)?this._$AA.nextSibling.data=e:this.T(_.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=Re.createElement(Ie(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new ze(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Fe.get(e.strings);return t===void 0&&Fe.set(e.strings,t=new Re(e)),t}k(t){we(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(Se()),this.O(Se()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=ge(e).nextSibling;ge(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ve=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=x,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=x}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=C(this,e,t,0),a=!Ce(e)||e!==this._$AH&&e!==b,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=C(this,r[n+o],t,o),s===b&&(s=this._$AH[o]),a||=!Ce(s)||s!==this._$AH[o],s===x?e=x:e!==x&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===x?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},He=class extends Ve{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===x?void 0:e}},Ue=class extends Ve{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==x)}},We=class extends Ve{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??x)===b)return;let n=this._$AH,r=e===x&&n!==x||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==x&&(n===x||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ge=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},Ke={M:ye,P:g,A:be,C:1,L:Le,R:ze,D:Te,V:C,I:Be,H:Ve,N:Ue,U:We,B:He,F:Ge},qe=he.litHtmlPolyfillSupport;qe?.(Re,Be),(he.litHtmlVersions??=[]).push(`3.3.3`);var Je=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Be(t.insertBefore(Se(),e),e,void 0,n??{})}return i._$AI(e),i},Ye=globalThis,w=class extends h{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Je(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return b}};w._$litElement$=!0,w.finalized=!0,Ye.litElementHydrateSupport?.({LitElement:w});var Xe=Ye.litElementPolyfillSupport;Xe?.({LitElement:w}),(Ye.litElementVersions??=[]).push(`4.2.2`);var Ze={attribute:!0,type:String,converter:fe,reflect:!1,hasChanged:pe},Qe=(e=Ze,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function T(e){return(t,n)=>typeof n==`object`?Qe(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function E(e){return T({...e,state:!0,attribute:!1})}var $e=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function et(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return $e(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return $e(n,r,{get(){return a(this)}})}}var tt;function nt(e){return(t,n)=>$e(t,n,{get(){return(this.renderRoot??(tt??=document.createDocumentFragment())).querySelectorAll(e)}})}var rt=t(Symbol(`printernizer-api`));function it(e){let{ask:t,follow:n}=e,r=()=>({language:e.language()});return{subscribePrinters:e=>n(`printers/subscribe`,e,r()),sendPrinterAction:(e,n)=>t(`printers/command`,{entry_id:e,action:n}),cameraStream:t=>{let n=e.attributeOf(t,`access_token`);if(typeof n==`string`)return e.url(`/api/camera_proxy_stream/${t}?token=${encodeURIComponent(n)}`)},listFiles:({isPinned:e,isDescending:n,...r},i,a)=>t(`files/list`,{...r,is_pinned:e||null,is_descending:n,limit:i,after:a}),fileFacets:()=>t(`files/facets`),getFile:e=>t(`files/get`,{file_id:e}),updateFile:(e,n)=>t(`files/update`,{file_id:e,...n}),deleteFiles:e=>t(`files/delete`,{file_ids:e}),uploadFile:(t,n)=>e.send(`/api/printernizer/upload?${new URLSearchParams({name:t.name,language:e.language()})}`,t,n),browse:(e,n)=>t(`files/browse`,{entry_id:e,path:n}),fetchFromPrinter:(e,n)=>t(`files/download`,{entry_id:e,path:n}),sendToPrinter:(e,n,r)=>t(`files/send`,{file_id:e,entry_id:n,overwrite:r}),deleteOnPrinter:(e,n)=>t(`files/delete_on_printer`,{entry_id:e,path:n}),subscribeLedger:e=>n(`ledger/subscribe`,e),subscribeTransfers:e=>n(`files/transfers`,e,r()),cancelTransfer:e=>t(`files/cancel`,{transfer_id:e}),clearTransfers:()=>t(`files/clear_transfers`),printOptions:(n,r,i)=>t(`files/print_options`,{entry_id:n,...at(r),...i===null?{}:{plate:i},language:e.language()}),print:({entryId:e,source:n,plate:r,slots:i,flags:a})=>t(`files/print`,{entry_id:e,...at(n),plate:r,slots:i,flags:a}),getSettings:()=>t(`settings/get`),updateSettings:(e,n)=>t(`settings/update`,{[e]:n}),errorText:e.errorText,onConnected:e.onConnected,onDisconnected:e.onDisconnected}}function at(e){return`fileId`in e?{file_id:e.fileId}:{path:e.path}}var ot=class extends Error{constructor(e,t){super(t),this.status=e}};function st(e,t,n,r){let i=new XMLHttpRequest,a=new AbortController;return{done:(async()=>{let o=await t();if(a.signal.aborted)throw new DOMException(`cancelled`,`AbortError`);return new Promise((t,a)=>{i.upload.onprogress=e=>{r(e.loaded)},i.onload=()=>{let e=ct(i.responseText);i.status>=200&&i.status<300?t(e):a(new ot(i.status,lt(e)))},i.onerror=()=>{a(new ot(0,``))},i.onabort=()=>{a(new DOMException(`cancelled`,`AbortError`))},i.open(`PUT`,e),i.setRequestHeader(`Authorization`,`Bearer ${o}`),i.setRequestHeader(`Content-Type`,`application/octet-stream`),i.send(n)})})(),cancel:()=>{a.abort(),i.abort()}}}function ct(e){try{return JSON.parse(e)}catch{return e}}function lt(e){return typeof e==`object`&&e&&`message`in e?String(e.message):``}var ut=t(Symbol(`printernizer-connection`)),dt=`printernizer`;function ft(e){let t=t=>n=>{let{connection:r}=e();return r.addEventListener(t,n),()=>{r.removeEventListener(t,n)}};return{ask:(t,n={})=>e().callWS({type:`${dt}/${t}`,...n}),askHome:(t,n={})=>e().callWS({type:t,...n}),follow:(t,n,r={})=>e().connection.subscribeMessage(n,{type:`${dt}/${t}`,...r},{resubscribe:!1}),followHome:(t,n,r={})=>e().connection.subscribeMessage(n,{type:t,...r}),language:()=>e().language,timeZone:()=>e().config.time_zone,url:t=>e().hassUrl(t),attributeOf:(t,n)=>e().states[t]?.attributes[n],send:(t,n,r)=>st(e().hassUrl(t),()=>pt(e()),n,r),errorText:t=>mt(e(),t),onConnected:t(`ready`),onDisconnected:t(`disconnected`)}}async function pt({auth:e}){return e.expired&&await e.refreshAccessToken(),e.accessToken}async function mt(e,t){if(!ht(t))return;let{translation_domain:n,translation_key:r}=t;if(n&&r){let i=(await e.loadBackendTranslation?.(`exceptions`,n)??e.localize)(`component.${n}.exceptions.${r}.message`,t.translation_placeholders??{});if(i)return i}return t.message}function ht(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}var gt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},_t=e=>(...t)=>({_$litDirective$:e,values:t}),vt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},D=_t(class extends vt{constructor(e){if(super(e),e.type!==gt.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=/* @__PURE__ */ new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return b}}),O=e=>e??x;function k(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var A=p`
  :host {
    font-size: 14px;
    line-height: 20px;
    color: var(--pz-text);
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    --mdc-icon-size: 18px;
    flex: none;
  }
  /* What points on or back points the other way where people read from right to left. */
  .pointing:dir(rtl) {
    scale: -1 1;
  }
  .muted {
    color: var(--pz-muted);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--pz-printing);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`,j=p`
  .tone-printing {
    --tone: var(--pz-printing);
  }
  .tone-warning {
    --tone: var(--pz-warning);
  }
  .tone-error {
    --tone: var(--pz-error);
  }
  .tone-success {
    --tone: var(--pz-success);
  }
  .tone-muted {
    --tone: var(--pz-idle);
  }
`,yt=p`
  .sign {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    max-width: 100%;
    vertical-align: bottom;
  }
  .sign svg {
    flex: none;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: var(--pz-surface);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign circle {
    fill: var(--tone);
    stroke: none;
  }
`,bt=p`
  input:not([type]),
  input[type="text"],
  input[type="search"],
  input[type="number"],
  input[type="date"],
  input[type="time"],
  input[type="datetime-local"],
  select,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font: inherit;
    color: var(--pz-text);
    background: var(--pz-surface);
  }
  ::placeholder {
    color: var(--pz-muted);
    opacity: 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 17px) 50%,
      calc(100% - 12px) 50%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position:
      12px 50%,
      17px 50%;
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }
  :is(input, select, textarea):disabled {
    opacity: 0.6;
  }
`,xt=p`
  .card {
    padding: 16px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .card > h2,
  .card > h3 {
    margin-bottom: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }
`,St=p`
  label {
    display: block;
    margin-bottom: 4px;
    font-size: 12px;
    color: var(--pz-muted);
  }
`,Ct=p`
  .column {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-width: 0;
  }
`;function M(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var wt=/-(left|right)$/,N=class extends w{constructor(...e){super(...e),this.variant=`tonal`,this.disabled=!1,this._hadFocus=!1}static{this.shadowRootOptions={...w.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[A,p`
      :host {
        display: inline-flex;
      }
      button,
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px 0 10px;
        border: 0;
        border-radius: 18px;
        font: inherit;
        font-weight: 500;
        color: var(--pz-text);
        background: var(--pz-tint);
        cursor: pointer;
        white-space: nowrap;
        text-decoration: none;
        transition: background-color 150ms;
      }
      button:hover,
      a:hover,
      button[aria-pressed="true"],
      button[aria-expanded="true"] {
        background: var(--pz-tint-hover);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .plain {
        background: none;
      }
      .filled {
        color: var(--text-primary-color, var(--pz-surface));
        /* A little darker than the theme has it, so that its white can be read on it. */
        background: color-mix(in srgb, var(--pz-printing) 78%, black);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 70%, black);
      }
      .danger {
        background: color-mix(in srgb, var(--pz-error) 16%, transparent);
      }
      .danger:hover {
        background: color-mix(in srgb, var(--pz-error) 26%, transparent);
      }
      .danger ha-icon {
        color: var(--pz-error);
      }
      .icon-only {
        width: 36px;
        padding: 0;
      }
      @media (pointer: coarse) {
        button,
        a {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `]}willUpdate(e){e.has(`disabled`)&&this.disabled&&(this._hadFocus=this.isConnected&&this.matches(`:focus-within`))}updated(e){e.has(`disabled`)&&!this.disabled&&this._hadFocus&&(this._hadFocus=!1,document.activeElement===document.body&&this.focus())}render(){return this.href!==void 0&&!this.disabled?y`<a
        class=${D(this._classes)}
        href=${this.href}
        download=${O(this.download)}
        aria-label=${O(this.label)}
        title=${O(this.text?void 0:this.label)}
        >${this._content()}</a
      >`:y`<button
      type="button"
      class=${D(this._classes)}
      ?disabled=${this.disabled}
      aria-label=${O(this.label)}
      title=${O(this.text?void 0:this.label)}
      aria-pressed=${O(this.pressed)}
      aria-haspopup=${this.popup===void 0?x:`menu`}
      aria-expanded=${O(this.popup)}
    >
      ${this._content()}
    </button>`}get _classes(){return{[this.variant]:!0,"icon-only":!this.text}}_content(){let{icon:e}=this;return y`${e?y`<ha-icon class=${wt.test(e)?`pointing`:``} .icon=${e}></ha-icon>`:x}
    ${this.text?y`<span>${this.text}</span>`:x}`}};M([T()],N.prototype,`icon`,void 0),M([T()],N.prototype,`text`,void 0),M([T()],N.prototype,`label`,void 0),M([T()],N.prototype,`variant`,void 0),M([T({type:Boolean,reflect:!0})],N.prototype,`disabled`,void 0),M([T()],N.prototype,`href`,void 0),M([T()],N.prototype,`download`,void 0),M([T({attribute:!1})],N.prototype,`pressed`,void 0),M([T({attribute:!1})],N.prototype,`popup`,void 0),N=M([k(`printernizer-button`)],N);var Tt={first:()=>import(`./en-BZC4ApDi.js`),pages:()=>import(`./en-pages-HAl8bErm.js`)},Et={de:{first:()=>import(`./de-Byhdev5c.js`),pages:()=>import(`./de-pages-BK8MN5fk.js`)},en:Tt},Dt=`⁦`,Ot=`⁩`,kt=/* @__PURE__ */ new Map,At=class{constructor(e,t){this._spoken=e,this._texts=t,this._plurals=new Intl.PluralRules(e)}async loadPages(){let{pages:e}=Et[this._spoken]??Tt;this._texts={...this._texts,...(await e()).default}}text(e,t={}){let n=(this._texts[e]??e).replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e));return document.dir===`rtl`?`${Dt}${n}${Ot}`:n}counted(e,t,n=t){let r=this._plurals.select(t)===`one`?`one`:`other`;return this.text(`${e}.${r}`,{count:n})}};async function jt(e){let t=e.split(`-`)[0]??``,n=t in Et?t:`en`,{first:r}=Et[n]??Tt,i=kt.get(n)??new At(n,(await r()).default);return kt.set(n,kt.get(n)??i),kt.get(n)??i}async function Mt(e){let t=await jt(e);return await t.loadPages(),t}var Nt=`\xA0`,Pt=60,Ft=3600,It=24*Ft,Lt=[`byte`,`kilobyte`,`megabyte`,`gigabyte`,`terabyte`];function Rt(e){switch(e.number_format){case`comma_decimal`:return`en-US`;case`decimal_comma`:return`de`;case`quote_decimal`:return`de-CH`;case`space_comma`:return`fr`;case`system`:return;case`language`:case`none`:return e.language}}function zt(e){return new Intl.DateTimeFormat(e,{hour:`numeric`}).resolvedOptions().hour12??!1}var Bt=class{constructor(e,t,n){this._texts=n,this._numbers=/* @__PURE__ */ new Map,this._numberLocale=Rt(e),this._useGrouping=e.number_format!==`none`;let r=e.time_format===`system`?void 0:e.language,i=e.time_format===`12`||e.time_format!==`24`&&zt(r),a=e.time_zone===`server`?{timeZone:t}:{};this.timeZone=a.timeZone;let o={...a,...i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,hourCycle:`h23`},minute:`2-digit`};this._time=new Intl.DateTimeFormat(r,o),this._weekdayTime=new Intl.DateTimeFormat(r,{...o,weekday:`short`}),this._dateTime=new Intl.DateTimeFormat(r,{...o,day:`numeric`,month:`short`});let s={day:`numeric`,month:`short`,year:`numeric`};this._date=new Intl.DateTimeFormat(r,{...a,...s}),this._localDate=new Intl.DateTimeFormat(r,{...o,...s,timeZone:`UTC`}),this._shortDay=new Intl.DateTimeFormat(r,{...a,day:`numeric`,month:`short`});let c={timeZone:`UTC`};this._month=new Intl.DateTimeFormat(r,{...c,month:`long`,year:`numeric`}),this._shortMonthYear=new Intl.DateTimeFormat(r,{...c,month:`short`,year:`2-digit`}),this._shortMonth=new Intl.DateTimeFormat(r,{...c,month:`short`}),this._weekday=new Intl.DateTimeFormat(r,{...c,weekday:`short`});let l=i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`};this._hour=new Intl.DateTimeFormat(r,{...c,...l}),this.decimal=this.number(.5,1).includes(`,`)?`,`:`.`,this._day=new Intl.DateTimeFormat(`en-CA`,{...a,year:`numeric`,month:`2-digit`,day:`2-digit`})}number(e,t=0){return this._number({maximumFractionDigits:t}).format(e)}percent(e){return this._number({style:`percent`,maximumFractionDigits:0}).format(e/100)}degrees(e){return`${this.number(e)}°`}celsius(e){return`${this.number(e)}${Nt}°C`}bytes(e){let t=e<1e3?0:Math.min(Math.floor(Math.log10(e)/3),Lt.length-1),n=e/1e3**t,r=t===0||n>=100?0:1,i=Lt[t]??`byte`;return this._unbroken(this._number({style:`unit`,unit:i,maximumFractionDigits:r}).format(n))}rate(e){return`${this.bytes(e)}/s`}grams(e){let t=+(Number(e)<10),n=this._number({style:`unit`,unit:`gram`,maximumFractionDigits:t});return this._unbroken(n.format(e))}weight(e){let t=Number(e)/1e3;if(Math.abs(t)<1)return this.grams(e);let n=+(Math.abs(t)<100);return this._unbroken(this._number({style:`unit`,unit:`kilogram`,maximumFractionDigits:n}).format(t))}hours(e){let t=e/Ft,n=+(Math.abs(t)<10);return this._unbroken(this._number({style:`unit`,unit:`hour`,maximumFractionDigits:n}).format(t))}change(e){return this._number({style:`percent`,maximumFractionDigits:1,signDisplay:`exceptZero`}).format(e/100)}measure(e,t){return`${this._number({maximumFractionDigits:2}).format(e)}${Nt}${t}`}written(e){return e.replace(/(\.\d*?)0+$/,`$1`).replace(/\.$/,``).replace(`.`,this.decimal)}date(e){return this._date.format(new Date(e))}shortDay(e){return this._shortDay.format(e)}time(e){return this._time.format(e)}dayTime(e){return this._dateTime.format(e)}month(e){return this._month.format(Vt(e))}shortMonth(e,t=!1){return(t?this._shortMonthYear:this._shortMonth).format(Vt(e))}weekday(e){return this._weekday.format(Date.UTC(2024,0,1+e))}hour(e){return this._hour.format(e*Ft*1e3)}foreignMoment(e){let t=/* @__PURE__ */ new Date(`${e.replace(/(Z|[+-]\d\d:?\d\d)$/,``)}Z`);return Number.isNaN(t.getTime())?e:this._localDate.format(t)}money(e,t,n){let r=n===void 0?{}:{minimumFractionDigits:n,maximumFractionDigits:n};return this._number(t?{style:`currency`,currency:t,...r}:r).format(e)}price(e,t){return this._number({style:`currency`,currency:t,maximumFractionDigits:4}).format(e)}currencySymbol(e){return this._number({style:`currency`,currency:e}).formatToParts(0).find(({type:e})=>e===`currency`)?.value??e}today(e=Date.now()){return this._day.format(e)}duration(e){if(e<Pt)return this._join(`duration.less`,{});let t=Math.ceil(e/Pt);if(t<60)return this._join(`duration.minutes`,{minutes:t});let n=Math.floor(t/60);if(e>=It){let t=Math.floor(e/It);return this._join(`duration.days`,{days:t,hours:Math.floor(e%It/Ft)})}return t%60==0?this._join(`duration.hours_only`,{hours:n}):this._join(`duration.hours`,{hours:n,minutes:t%60})}moment(e,t){let n=new Date(e);return this._day.format(n)===this._day.format(t)?this._time.format(n):(Math.abs(n.getTime()-t)<6*It*1e3?this._weekdayTime:this._dateTime).format(n)}_unbroken(e){return e.replaceAll(` `,Nt)}_join(e,t){return this._unbroken(this._texts.text(e,t))}_number(e){let t=JSON.stringify(e),n=this._numbers.get(t);return n||(n=new Intl.NumberFormat(this._numberLocale,{...e,useGrouping:this._useGrouping}),this._numbers.set(t,n)),n}};function Vt(e){return Date.UTC(Math.floor(e/100),e%100-1)}var Ht=t(Symbol(`printernizer-i18n`));function Ut(e){let{language:t,number_format:n,time_format:r,time_zone:i}=e.locale;return[e.language,t,n,r,i,e.config.time_zone,e.config.currency].join(`|`)}function Wt(e,t){return{texts:t,currency:e.config.currency??`EUR`,formats:new Bt(e.locale,e.config.time_zone,t),backend:(t,n)=>e.localize(`component.printernizer.${t}`,n)||void 0}}var P=class extends w{text(e,t){return this.i18n.texts.text(e,t)}counted(e,t){return this.i18n.texts.counted(e,t,this.i18n.formats.number(t))}shouldUpdate(){return this.i18n!==void 0}};M([o({context:Ht,subscribe:!0}),T({attribute:!1})],P.prototype,`i18n`,void 0);var Gt=[`this_month`,`last_month`,`this_year`,`last_year`,`twelve_months`,`five_years`];function Kt(e,t){let n=new Intl.DateTimeFormat(`en-US`,{timeZone:t,year:`numeric`,month:`numeric`}).formatToParts(e),r=e=>Number(n.find(t=>t.type===e)?.value);return r(`year`)*100+r(`month`)}function F(e,t){let n=Math.floor(e/100)*12+e%100-1+t;return Math.floor(n/12)*100+n%12+1}function qt({since:e,until:t}){return(Math.floor(t/100)-Math.floor(e/100))*12+t%100-e%100+1}function Jt(e){return Array.from({length:Math.max(0,qt(e))},(t,n)=>F(e.since,n))}function Yt(e,t){if(typeof e!=`string`)return e;let n=Math.floor(t/100);switch(e){case`this_month`:return{since:t,until:t};case`last_month`:return{since:F(t,-1),until:F(t,-1)};case`this_year`:return{since:n*100+1,until:t};case`last_year`:return{since:(n-1)*100+1,until:(n-1)*100+12};case`twelve_months`:return{since:F(t,-11),until:t};case`five_years`:return{since:F(t,-59),until:t}}}function Xt(e){let t=qt(e);return{since:F(e.since,-t),until:F(e.since,-1)}}function Zt(e){let t=/^(\d{4})-(\d{2})$/.exec(e??``);if(!t)return;let[n,r]=[Number(t[1]),Number(t[2])];return n>=1970&&r>=1&&r<=12?n*100+r:void 0}function Qt(e){return`${Math.floor(e/100)}-${String(e%100).padStart(2,`0`)}`}function $t(e){return`${Qt(e)}-01`}var en=50;function I(e,t){return[e,t]}function L(e,t){let n=e.getAll(t).filter(e=>e!==``&&e.length<=200);return[...new Set(n)].slice(0,en)}function tn(e){return(e.get(`q`)??``).slice(0,200)}function R(e,t,n){return e.find(e=>e===t)??n}function z(e,t){let n=new URLSearchParams(t).toString();return n?`${e}?${n}`:e}var nn=`twelve_months`,rn={page:`analytics`,period:nn,printers:[]};function an(e,t){return{page:`analytics`,period:on(t),printers:L(t,`printer`)}}function on(e){let t=Zt(e.get(`from`)),n=Zt(e.get(`to`));if(t!==void 0&&n!==void 0){let e=qt({since:t,until:n});if(e>=1&&e<=240)return{since:t,until:n}}return Gt.find(t=>t===e.get(`period`))??nn}function sn({period:e,printers:t},n){return z(n,[...cn(e),...t.map(e=>I(`printer`,e))])}function cn(e){return typeof e==`string`?e===nn?[]:[I(`period`,e)]:[I(`from`,Qt(e.since)),I(`to`,Qt(e.until))]}var ln=[`month`,`orders`,`quotes`,`customers`,`exports`,`log`,`privacy`],un=[`open`,`done`,`cancelled`],dn=[`open`,`accepted`,`declined`],fn=[`active`,`restricted`,`erased`],pn={text:``,states:[],customer:null},mn=vn(),hn={orders:un,quotes:dn,customers:fn},gn=/^[1-9][0-9]{0,14}$/,_n=/^20[0-9]{2}(0[1-9]|1[0-2])$/;function vn(e=null){return{page:`business`,section:`month`,kind:`part`,month:e}}function yn(e,t={}){return{page:`business`,section:e,kind:`list`,filter:{...pn,...t}}}function bn(e,t,n=null){return{page:`business`,section:e,kind:`one`,id:t,customer:n}}function xn(e){return e===`month`?vn():wn(e)?yn(e):{page:`business`,section:e,kind:`part`}}function Sn([e=``,t=``],n){let r=ln.find(t=>t===e)??`month`;if(r===`month`){let e=n.get(`month`)??``;return vn(_n.test(e)?Number(e):null)}if(!wn(r))return{page:`business`,section:r,kind:`part`};let i=n.get(`customer`)??``,a=gn.test(i)?Number(i):null;if(gn.test(t))return bn(r,Number(t));if(t===`new`)return bn(r,null,a);let o=L(n,`state`).flatMap(e=>hn[r].filter(t=>t===e));return yn(r,{text:tn(n),states:o,customer:a})}function Cn(e,t){if(e.section===`month`)return z(t,e.month===null?[]:[I(`month`,String(e.month))]);let n=`${t}/${e.section}`;if(e.kind===`part`)return n;let r=e=>e===null?[]:[I(`customer`,String(e))];if(e.kind===`one`)return e.id===null?z(`${n}/new`,r(e.customer)):`${n}/${String(e.id)}`;let{filter:i}=e;return z(n,[...i.text?[I(`q`,i.text)]:[],...i.states.map(e=>I(`state`,e)),...r(i.customer)])}function wn(e){return e in hn}var Tn=[`cards`,`cameras`,`plan`],En=[`name`,`state`,`end`],Dn=[`none`,`area`,`state`],On={page:`fleet`,query:{layout:`cards`,sort:`name`,grouping:`none`,isWall:!1}};function kn(e,t){let n=On.query;return{page:`fleet`,query:{layout:R(Tn,t.get(`view`),n.layout),sort:R(En,t.get(`sort`),n.sort),grouping:R(Dn,t.get(`group`),n.grouping),isWall:t.get(`wall`)===`1`,...t.get(`demo`)===`1`?{isDemo:!0}:{}}}}function An({query:e},t){let n=On.query;return z(t,[...e.layout===n.layout?[]:[I(`view`,e.layout)],...e.sort===n.sort?[]:[I(`sort`,e.sort)],...e.grouping===n.grouping?[]:[I(`group`,e.grouping)],...e.isWall?[I(`wall`,`1`)]:[],...e.isDemo?[I(`demo`,`1`)]:[]])}var jn=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`firmware`,`other`],Mn=[`added`,`name`,`size`,`printed`],Nn=[`name`,`modified`,`size`],Pn={text:``,kinds:[],printers:[],materials:[],tags:[],isPinned:!1,sort:`added`,isDescending:!0},Fn={page:`files`,section:`library`,query:{filter:Pn,layout:`grid`}},In={text:``,sort:`name`,isDescending:!1},Ln=/^[0-9a-f]{64}$/;function Rn(e,t=`/`,n=In){return{page:`files`,section:`storage`,entryId:e,path:t,query:n}}function zn(e){return{page:`files`,section:`file`,fileId:e}}function Bn([e,t,...n],r){return e===`library`&&t&&Ln.test(t)?zn(t):e===`printer`&&t?Rn(t,`/${n.filter(Boolean).join(`/`)}`,Wn(r)):{page:`files`,section:`library`,query:Vn(r)}}function Vn(e){let t=L(e,`kind`).filter(e=>jn.includes(e)),n=R(Mn,e.get(`sort`),Pn.sort);return{filter:{text:tn(e),kinds:t,printers:L(e,`printer`),materials:L(e,`material`),tags:L(e,`tag`),isPinned:e.get(`pinned`)===`1`,sort:n,isDescending:e.has(`order`)?e.get(`order`)===`desc`:Hn(n)},layout:e.get(`view`)===`table`?`table`:`grid`}}function Hn(e){return e!==`name`}function Un({filter:e,layout:t}){return[...e.text?[I(`q`,e.text)]:[],...e.kinds.map(e=>I(`kind`,e)),...e.printers.map(e=>I(`printer`,e)),...e.materials.map(e=>I(`material`,e)),...e.tags.map(e=>I(`tag`,e)),...e.isPinned?[I(`pinned`,`1`)]:[],...Kn(e,Pn.sort),...t===`table`?[I(`view`,`table`)]:[]]}function Wn(e){let t=R(Nn,e.get(`sort`),In.sort);return{text:tn(e),sort:t,isDescending:e.has(`order`)?e.get(`order`)===`desc`:Hn(t)}}function Gn(e){return[...e.text?[I(`q`,e.text)]:[],...Kn(e,In.sort)]}function Kn({sort:e,isDescending:t},n){return[...e===n?[]:[I(`sort`,e)],...t===Hn(e)?[]:[I(`order`,t?`desc`:`asc`)]]}function qn(e,t){switch(e.section){case`library`:return z(t,Un(e.query));case`file`:return`${t}/library/${e.fileId}`;case`storage`:return z(`${t}/printer/${[e.entryId,...e.path.split(`/`).filter(Boolean)].map(encodeURIComponent).join(`/`)}`,Gn(e.query))}}var Jn=[`today`,`week`,`this_month`,`last_month`,`this_year`,`last_year`],Yn=864e5,Xn=/^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/,Zn=/^(\d{4})-(\d\d)$/,Qn=/^\d{4}$/;function $n(e){return Jn.includes(e)}function er(e){return e!==null&&tr(e,0)?e:``}function tr(e,t,n){let r=or(t,n),[i=0,a=0]=r.split(`-`).map(Number);if($n(e))return{today:()=>({first:r,last:r}),week:()=>({first:lr(r,-6),last:r}),this_month:()=>dr(i,a),last_month:()=>dr(i,a-1),this_year:()=>fr(i),last_year:()=>fr(i-1)}[e]();let[,o,s]=Xn.exec(e)??[];if(o!==void 0&&s!==void 0)return ur(o)&&ur(s)&&o<=s?{first:o,last:s}:void 0;let[,c,l]=Zn.exec(e)??[];return l===void 0?Qn.test(e)?fr(Number(e)):void 0:Number(l)>=1&&Number(l)<=12?dr(Number(c),Number(l)):void 0}function nr(e,t,n){let r=tr(e,t,n);return r&&{since:rr(r.first,n),until:rr(lr(r.last,1),n)}}function rr(e,t){return ir(`${e}T00:00`,t)}function ir(e,t){if(t===void 0)return new Date(e).toISOString();let n=Date.parse(`${e}Z`),r=n-sr(n,t);return new Date(n-sr(r,t)).toISOString()}function ar(e,t){let n=t===void 0?-new Date(e).getTimezoneOffset()*6e4:sr(e,t);return new Date(e+n).toISOString().slice(0,16)}function or(e,t){return new Intl.DateTimeFormat(`en-CA`,{year:`numeric`,month:`2-digit`,day:`2-digit`,...t?{timeZone:t}:{}}).format(e)}function sr(e,t){let n={year:`numeric`,month:`numeric`,day:`numeric`},r={hour:`numeric`,minute:`numeric`,second:`numeric`,hourCycle:`h23`},i=new Intl.DateTimeFormat(`en-US`,{...n,...r,timeZone:t}),a=new Map(i.formatToParts(e).map(({type:e,value:t})=>[e,Number(t)])),o=e=>a.get(e)??0,s=[o(`hour`),o(`minute`),o(`second`)];return Date.UTC(o(`year`),o(`month`)-1,o(`day`),...s)-e}function cr(e,t,n){return{...e?{since:rr(e,n)}:{},...t?{until:rr(lr(t,1),n)}:{}}}function lr(e,t){return new Date(Date.parse(e)+t*Yn).toISOString().slice(0,10)}function ur(e){let t=Date.parse(e);return!Number.isNaN(t)&&new Date(t).toISOString().startsWith(e)}function dr(e,t){let n=(t,n)=>new Date(Date.UTC(e,t,n)).toISOString().slice(0,10);return{first:n(t-1,1),last:n(t,0)}}function fr(e){return{first:`${e}-01-01`,last:`${e}-12-31`}}var pr=[`finished`,`failed`,`cancelled`,`unknown`],mr=[`adhesion`,`clog`,`warping`,`layer_shift`,`spaghetti`,`filament`,`power`,`firmware`,`model`,`operation`,`quality`],hr=[`business`,`private`,`unclassified`],gr=[`draft`,`final`,`reversed`],_r=[`date`,`cost`,`duration`,`name`],vr={text:``,period:``,printers:[],results:[],isOpen:!1,files:[],materials:[],failures:[],classifications:[],states:[],customers:[],orders:[],months:[]},B={sort:`date`,isDescending:!0},yr=Cr({}),br=/^[0-9a-f]{64}$/,xr=/^[1-9][0-9]{0,14}$/,Sr=/^20[0-9]{2}(0[1-9]|1[0-2])$/;function Cr(e,t=B){return{page:`jobs`,section:`list`,filter:{...vr,...e},order:t}}function wr(e,{filter:t,order:n}=yr){return{page:`jobs`,section:`job`,jobId:e,filter:t,order:n}}function Tr(e){return e!==`name`}function Er([e=``],t){let n=Dr(t);return xr.test(e)?wr(Number(e),n):n}function Dr(e){let t=(t,n)=>L(e,t).filter(e=>n.includes(e)),n=(t,n)=>L(e,t).filter(e=>n.test(e)).map(Number),r=e.get(`sort`)??``,i=R(_r,r.replace(/^-/,``),B.sort);return Cr({text:tn(e),period:er(e.get(`period`)),printers:L(e,`printer`),results:t(`result`,pr),isOpen:e.get(`open`)===`1`,files:L(e,`file`).filter(e=>br.test(e)),materials:L(e,`material`),failures:t(`failure`,mr),classifications:t(`class`,hr),states:t(`state`,gr),customers:n(`customer`,xr),orders:n(`order`,xr),months:n(`month`,Sr)},r?{sort:i,isDescending:r.startsWith(`-`)}:B)}function Or(e,t){return z(e.section===`job`?`${t}/${e.jobId}`:t,kr(e))}function kr({filter:e,order:t}){let n=(e,t)=>t.map(t=>I(e,String(t))),r=t.sort===B.sort&&t.isDescending===B.isDescending;return[...e.text?[I(`q`,e.text)]:[],...e.period?[I(`period`,e.period)]:[],...n(`printer`,e.printers),...n(`result`,e.results),...e.isOpen?[I(`open`,`1`)]:[],...n(`file`,e.files),...n(`material`,e.materials),...n(`failure`,e.failures),...n(`class`,e.classifications),...n(`state`,e.states),...n(`customer`,e.customers),...n(`order`,e.orders),...n(`month`,e.months),...r?[]:[I(`sort`,`${t.isDescending?`-`:``}${t.sort}`)]]}function Ar({isOpen:e,period:t,text:n,...r}){return e||t!==``||n!==``||Object.values(r).some(e=>e.length>0)}var jr=/^[A-Za-z0-9_-]{1,64}$/;function Mr([e=``]){return{page:`printer`,entryId:jr.test(e)?e:``}}function Nr({entryId:e},t){return e?`${t}/${encodeURIComponent(e)}`:t}function Pr(e){return{page:`printer`,entryId:e}}var Fr=[`due`,`mounted`,`check`,`archived`],Ir=[`name`,`added`,`type`,`spools`,`remaining`,`days`,`place`],Lr=/^[1-9]\d{0,14}$/,V={page:`settings`,section:`materials`,view:`filaments`,id:null,text:``,marks:[],sort:`name`,isDescending:!1},Rr={...V,view:`spools`,sort:`added`,isDescending:!0};function zr(e){return{...V,id:e}}function Br(e){return{...Rr,id:e}}function Vr(e,t){let n=e[0]===`spools`?Rr:V,r=e.at(-1)??``;if(Lr.test(r))return{...n,id:Number(r)};let i=t.get(`sort`),a=i===null?n.sort:R(Ir,i.replace(/^-/,``),n.sort),o=t.getAll(`show`);return{...n,text:tn(t),marks:Fr.filter(e=>o.includes(e)),sort:a,isDescending:i===null?n.isDescending:i.startsWith(`-`)}}function Hr(e,t){let n=e.view===`spools`?Rr:V,r=[t,...e.view===`spools`?[`spools`]:[]].join(`/`);if(e.id!==null)return`${r}/${e.id}`;let i=e.sort===n.sort&&e.isDescending===n.isDescending;return z(r,[...e.text?[I(`q`,e.text)]:[],...e.marks.map(e=>I(`show`,e)),...i?[]:[I(`sort`,`${e.isDescending?`-`:``}${e.sort}`)]])}var Ur=[`shop`,`costs`,`materials`,`rules`,`library`,`privacy`,`import`,`system`],Wr={page:`settings`,section:`shop`};function Gr(e){return e===`materials`?V:{page:`settings`,section:e}}function Kr([e,...t],n=new URLSearchParams){return e===`materials`?Vr(t,n):Gr(Ur.find(t=>t===e)??Wr.section)}function qr(e,t){return e.section===`materials`?Hr(e,`${t}/materials`):e.section===Wr.section?t:`${t}/${e.section}`}var Jr=`/printernizer`,Yr={fleet:{read:kn,write:An},files:{read:Bn,write:qn},jobs:{read:Er,write:Or},analytics:{read:an,write:sn},printer:{read:Mr,write:Nr},business:{read:Sn,write:Cn},settings:{read:Kr,write:qr}};function Xr(e,t=``){if(e!==`/printernizer`&&!e.startsWith(`/printernizer/`))return;let[n=``,...r]=e.slice(14).split(`/`).map($r),{read:i}=Qr(n)?Yr[n]:Yr.fleet;return i(r,new URLSearchParams(t))}function H(e){let{write:t}=Yr[e.page];return t(e,`${Jr}/${e.page}`)}function Zr(e,t){let n=e=>H(e).split(`?`)[0];return n(e)===n(t)}function Qr(e){return Object.hasOwn(Yr,e)}function $r(e){try{return decodeURIComponent(e)}catch{return e}}var ei=class extends w{constructor(...e){super(...e),this.icon=``,this.heading=``,this.text=``}static{this.styles=[A,p`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        margin: 0 auto;
        padding: 48px 16px;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 72px;
        height: 72px;
        margin-bottom: 8px;
        border-radius: 50%;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      .mark ha-icon {
        --mdc-icon-size: 36px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){return y`
      <div class="mark"><ha-icon .icon=${this.icon}></ha-icon></div>
      <h2>${this.heading}</h2>
      ${this.text?y`<p class="muted">${this.text}</p>`:x}
      <slot></slot>
    `}};M([T()],ei.prototype,`icon`,void 0),M([T()],ei.prototype,`heading`,void 0),M([T()],ei.prototype,`text`,void 0),ei=M([k(`printernizer-notice`)],ei);function ti(e,{replace:t=!1}={}){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var U=class{constructor(e){this._state=e,this._listeners=/* @__PURE__ */ new Set}get state(){return this._state}subscribe(e){return this._listeners.add(e),()=>{this._listeners.delete(e)}}replace(e){if(e!==this._state){this._state=e;for(let e of[...this._listeners])e()}}},ni=class{constructor(e,t){this._host=e,this.store=t,e.addController(this)}get state(){return this.store.state}hostConnected(){this._unsubscribe=this.store.subscribe(()=>{this._host.requestUpdate()})}hostDisconnected(){this._unsubscribe?.()}},ri=5e3,W=new class extends U{constructor(e=Date.now){super(e()),this._now=e,this._offset=0,this._watchers=0}get now(){return this._now()+this._offset}set(e){let t=Date.parse(e);Number.isNaN(t)||(this._offset=t-this._now(),this.replace(this.now))}subscribe(e){let t=super.subscribe(e);return this._watchers+=1,this._timer??=setInterval(()=>{this.replace(this.now)},ri),()=>{t(),--this._watchers,this._watchers>0||(clearInterval(this._timer),this._timer=void 0)}}},ii=1e3,ai=3e4;function oi(e,t){let n=[],r=0,i;function a(e){clearTimeout(i),r+=1;let o=r,s=()=>o===r;t.subscribe(e=>{s()&&t.take(e)}).then(e=>{let t=()=>void e().catch(()=>void 0);s()?n.push(t):t()},()=>{s()&&(t.failed(),i=setTimeout(()=>{a(Math.min(e*2,ai))},e))})}return n.push(e.onConnected(()=>{a(ii)}),e.onDisconnected(()=>{r+=1,clearTimeout(i),t.lost()})),a(ii),()=>{r+=1,clearTimeout(i);for(let e of n.splice(0))e()}}var si=class extends U{constructor(e,t){super({phase:`loading`,hasFailed:!1,printers:/* @__PURE__ */ new Map}),this._api=e,this._clock=t}start(){return oi(this._api,{subscribe:e=>this._api.subscribePrinters(e),take:e=>{this._take(e)},failed:()=>{this.replace({...this.state,hasFailed:!0})},lost:()=>{this.state.phase===`live`&&this.replace({...this.state,phase:`stale`})}})}_take(e){switch(e.type){case`list`:this._clock.set(e.time),this.replace({phase:`live`,hasFailed:!1,printers:new Map(e.printers.map(e=>[e.entry_id,e]))});break;case`added`:this._put(e.printer.entry_id,e.printer);break;case`changed`:{let t=this.state.printers.get(e.entry_id);t&&this._put(e.entry_id,{...t,...e.changes});break}case`removed`:{let t=new Map(this.state.printers);t.delete(e.entry_id),this.replace({...this.state,printers:t})}}}_put(e,t){this.replace({...this.state,printers:new Map(this.state.printers).set(e,t)})}},ci=t(Symbol(`printernizer-fleet`)),li=()=>Xr(location.pathname,location.search),ui=class extends U{constructor(){super(li()??On),this._path=``}start(){let e=()=>{this._take()};return window.addEventListener(`popstate`,e),window.addEventListener(`location-changed`,e),e(),()=>{window.removeEventListener(`popstate`,e),window.removeEventListener(`location-changed`,e)}}_take(){let e=li();e&&this._path!==H(e)&&(this._path=H(e),this.replace(e))}};function di(e){let t=li();ti(H(e),{replace:t!==void 0&&Zr(t,e)})}var fi=/* @__PURE__ */ new Set([`done`,`failed`,`cancelled`]);function pi({state:e}){return fi.has(e)}var mi=class extends U{constructor(e){super({list:[],changes:0}),this._api=e}start(){return oi(this._api,{subscribe:e=>this._api.subscribeTransfers(e),take:e=>{this._take(e)},failed:()=>void 0,lost:()=>void 0})}cancel(e){return this._api.cancelTransfer(e)}async clear(){await this._api.clearTransfers(),this.replace({...this.state,list:this.state.list.filter(e=>!pi(e))})}_take(e){let{changes:t,list:n}=this.state;switch(e.type){case`list`:this.replace({changes:t,list:e.transfers});break;case`changed`:{let{transfer:r}=e,i=n.some(({id:e})=>e===r.id);this.replace({changes:t,list:i?n.map(e=>e.id===r.id?r:e):[r,...n]});break}case`library`:this.replace({changes:t+1,list:n})}}},hi=class extends U{constructor(){super({value:void 0,isLoading:!1,error:void 0}),this._attempt=0}async load(e,{forget:t=!1}={}){this._attempt+=1;let n=this._attempt;this.replace({value:t?void 0:this.state.value,isLoading:!0,error:void 0});try{let t=await e();n===this._attempt&&this.replace({value:t,isLoading:!1,error:void 0})}catch(e){n===this._attempt&&this.replace({...this.state,isLoading:!1,error:e})}}reset(){this._attempt+=1,this.replace({value:void 0,isLoading:!1,error:void 0})}change(e){let{value:t}=this.state,n=t===void 0?void 0:e(t);n!==t&&this.replace({...this.state,value:n})}},gi=2*1024**3,_i=[`.3mf`,`.gcode`,`.gco`,`.gc`,`.g`,`.bgcode`,`.bgc`,`.stl`,`.obj`],vi=2,yi={0:`connection`,401:`unauthorized`,403:`unauthorized`,413:`too_large`,415:`wrong_type`,507:`no_space`};function bi(e){let t=e.name.toLowerCase();return _i.some(e=>t.endsWith(e))?e.size===0?`empty`:e.size>gi?`too_large`:void 0:`wrong_type`}var xi=class extends U{constructor(e){super({list:[],arrived:0}),this._api=e,this._last=0,this._files=/* @__PURE__ */ new Map,this._sendings=/* @__PURE__ */ new Map}add(e,t){let n=[...e].map(e=>{this._last+=1;let n=bi(e);return n||this._files.set(this._last,e),{id:this._last,name:e.name,size:e.size,done:0,state:n?`failed`:`waiting`,problem:n,detail:``,entryId:t,fileId:void 0}});this.replace({...this.state,list:[...n.reverse(),...this.state.list]}),this._next()}cancel(e){let t=this.state.list.find(t=>t.id===e);!t||t.state!==`waiting`&&t.state!==`running`||(this._files.delete(e),this._change(e,{state:`cancelled`}),this._sendings.get(e)?.cancel())}retry(e){this._files.has(e)&&(this._change(e,{state:`waiting`,done:0,problem:void 0,detail:``}),this._next())}canRetry(e){return this._files.has(e)}clear(){let e=this.state.list.filter(({state:e})=>e===`waiting`||e===`running`);for(let{id:t}of this.state.list)e.some(e=>e.id===t)||this._files.delete(t);this.replace({...this.state,list:e})}_next(){let e=vi-this._sendings.size,t=this.state.list.filter(({state:e})=>e===`waiting`).reverse();for(let{id:n}of t.slice(0,Math.max(0,e)))this._send(n)}async _send(e){let t=this._files.get(e);if(!t)return;this._change(e,{state:`running`});let n=this._api.uploadFile(t,t=>{this._change(e,{done:t})});this._sendings.set(e,n);try{let r=await n.done;this._files.delete(e),this._change(e,{state:`done`,done:t.size,fileId:r.file_id}),this.replace({...this.state,arrived:this.state.arrived+1}),await this._passOn(e,r.file_id)}catch(t){this._fail(e,t)}finally{this._sendings.delete(e),this._next()}}async _passOn(e,t){let n=this.state.list.find(t=>t.id===e)?.entryId;if(n!==void 0)try{await this._api.sendToPrinter(t,n,!1)}catch(t){let n=await this._api.errorText(t)??``;this._change(e,{state:`failed`,problem:`not_sent`,detail:n})}}_fail(e,t){if(t instanceof DOMException&&t.name===`AbortError`){this._change(e,{state:`cancelled`});return}let n=t instanceof ot?yi[t.status]??`refused`:`connection`,r=t instanceof ot?t.message:``;this._change(e,{state:`failed`,problem:n,detail:r})}_change(e,t){let n=this.state.list.map(n=>n.id===e?{...n,...t}:n);this.replace({...this.state,list:n})}},Si=p`
  :host {
    --pz-background: var(--primary-background-color, #fafafa);
    --pz-surface: var(--ha-card-background, var(--card-background-color, #fff));
    --pz-surface-sunken: var(--secondary-background-color, #e5e5e5);
    --pz-text: var(--primary-text-color, #141414);
    --pz-muted: var(--secondary-text-color, #5e5e5e);
    --pz-line: var(--divider-color, rgb(0 0 0 / 12%));
    --pz-printing: var(--primary-color, #009ac7);
    --pz-warning: var(--warning-color, #ffa600);
    --pz-error: var(--error-color, #db4437);
    --pz-success: var(--success-color, #43a047);
    --pz-idle: var(--disabled-text-color, #9e9e9e);
    --pz-radius: var(--ha-card-border-radius, 12px);
    --pz-ring: color-mix(in srgb, var(--pz-text) 45%, transparent);
    --pz-tint: color-mix(in srgb, var(--pz-text) 7%, transparent);
    --pz-tint-hover: color-mix(in srgb, var(--pz-text) 12%, transparent);
    --pz-scrim: rgb(0 0 0 / 45%);
    /* What is told apart in charts, not what it means; seen on light and on dark. */
    --pz-series-1: var(--printernizer-series-1, #3f7fd0);
    --pz-series-2: var(--printernizer-series-2, #b57a00);
    --pz-series-3: var(--printernizer-series-3, #14958a);
    --pz-series-4: var(--printernizer-series-4, #9466d6);
    --pz-series-5: var(--printernizer-series-5, #a5694f);
    --pz-series-6: var(--printernizer-series-6, #7c8793);
    --pz-series-7: var(--printernizer-series-7, #d0568f);
  }
`,Ci=class extends w{static{this.styles=[A,p`
      :host {
        display: grid;
        grid-template-columns: 96px 1fr;
        align-content: start;
        gap: 12px;
        height: 232px;
        padding: 20px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      div {
        height: 14px;
        border-radius: 7px;
        background: var(--pz-tint);
      }
      .name {
        grid-column: 1 / -1;
        width: 45%;
        margin-bottom: 6px;
      }
      .picture {
        height: 96px;
        border-radius: 8px;
      }
      .lines {
        display: flex;
        flex-direction: column;
        justify-content: space-evenly;
        height: auto;
        background: none;
      }
      .short {
        width: 60%;
      }
    `]}render(){return y`
      <div class="name"></div>
      <div class="picture"></div>
      <div class="lines">
        <div class="short"></div>
        <div></div>
        <div class="short"></div>
      </div>
    `}};Ci=M([k(`printernizer-skeleton-card`)],Ci);var G={preparing:{tone:`printing`,icon:`mdi:progress-wrench`,group:`printing`},printing:{tone:`printing`,icon:`mdi:printer-3d-nozzle`,group:`printing`},busy:{tone:`printing`,icon:`mdi:progress-clock`,group:`printing`},paused:{tone:`warning`,icon:`mdi:pause-circle`,group:`attention`},attention:{tone:`warning`,icon:`mdi:alert`,group:`attention`},error:{tone:`error`,icon:`mdi:alert-octagon`,group:`attention`},failed:{tone:`error`,icon:`mdi:close-circle`,group:`attention`},finished:{tone:`success`,icon:`mdi:check-circle`,group:`finished`},cancelled:{tone:`muted`,icon:`mdi:cancel`,group:`ready`},idle:{tone:`muted`,icon:`mdi:circle-outline`,group:`ready`},unknown:{tone:`muted`,icon:`mdi:help-circle-outline`,group:`ready`},unreachable:{tone:`muted`,icon:`mdi:link-off`,group:`unreachable`}},wi=[`printing`,`attention`,`finished`,`ready`,`unreachable`],Ti={printing:G.printing,attention:G.attention,finished:G.finished,ready:G.idle,unreachable:G.unreachable};function K(e){return e.connection===`connected`?e.status:`unreachable`}function q(e){return G[e]}function Ei(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{group:e}=q(K(n));t.set(e,(t.get(e)??0)+1)}return new Map(wi.flatMap(e=>{let n=t.get(e);return n?[[e,n]]:[]}))}function Di(e,t){let{compare:n}=new Intl.Collator(t,{numeric:!0,sensitivity:`base`});return[...e].sort((e,t)=>n(e.name,t.name)||(e.entry_id<t.entry_id?-1:1))}var Oi=`data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==`,J=class extends P{constructor(...e){super(...e),this.entity=``,this.label=``,this._hasFailed=!1,this._isOnScreen=!1,this._observer=new IntersectionObserver(e=>{this._isOnScreen=e.at(-1)?.isIntersecting??!1,this._decide()}),this._decide=()=>{!this._isOnScreen||document.hidden?this._stop():!this._source&&!this._hasFailed&&this._start()}}static{this.styles=[A,p`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .failed {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this._observer.observe(this),document.addEventListener(`visibilitychange`,this._decide)}disconnectedCallback(){super.disconnectedCallback(),this._observer.disconnect(),document.removeEventListener(`visibilitychange`,this._decide),this._isOnScreen=!1,this._stop()}render(){return this._hasFailed?y`<div class="failed">
        <span>${this.text(`camera.failed`)}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`camera.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:y`
      <ha-icon icon="mdi:cctv"></ha-icon>
      ${this._source?y`<img
              src=${this._source}
              alt=${this.text(`camera.label`,{name:this.label})}
              @error=${this._fail}
            />`:x}
    `}_start(){this._source=this.api?.cameraStream(this.entity),this._hasFailed=this._source===void 0}_stop(){let e=this.renderRoot.querySelector(`img`);e&&(e.src=Oi),this._source=void 0}_fail(){this._source=void 0,this._hasFailed=!0}_retry(){this._hasFailed=!1,this._start()}};M([T()],J.prototype,`entity`,void 0),M([T()],J.prototype,`label`,void 0),M([o({context:rt}),T({attribute:!1})],J.prototype,`api`,void 0),M([E()],J.prototype,`_source`,void 0),M([E()],J.prototype,`_hasFailed`,void 0),J=M([k(`printernizer-camera`)],J);var ki=`important`,Ai=` !`+ki,Y=_t(class extends vt{constructor(e){if(super(e),e.type!==gt.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Ai);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?ki:``):n[e]=r}}return b}}),ji=class extends P{constructor(...e){super(...e),this.value=null,this.label=``,this.bare=!1}static{this.styles=[A,p`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .track {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint-hover);
      }
      .bar {
        height: 100%;
        border-radius: 4px;
        background: var(--tone);
        transition: inline-size 150ms ease-out;
      }
      .value {
        min-width: 40px;
        text-align: end;
        font-size: 16px;
        font-weight: 500;
      }
    `]}render(){let{value:e}=this,t=e===null?`–`:this.i18n.formats.percent(e);return y`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${e??x}
        aria-valuetext=${t}
      >
        <div class="bar" style=${Y({inlineSize:`${e??0}%`})}></div>
      </div>
      ${this.bare?x:y`<span class="value" aria-hidden="true">${t}</span>`}
    `}};M([T({attribute:!1})],ji.prototype,`value`,void 0),M([T()],ji.prototype,`label`,void 0),M([T({type:Boolean})],ji.prototype,`bare`,void 0),ji=M([k(`printernizer-progress`)],ji);var Mi=class extends P{constructor(){super(),this.standing=!1,new ni(this,W)}static{this.styles=[A,p`
      :host {
        display: block;
        overflow: clip;
        color: var(--pz-muted);
      }
      /* The dot lies beside the line where what follows it begins a new one. */
      .parts {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: -12px;
      }
      .parts > span {
        position: relative;
        padding-inline-start: 12px;
        white-space: nowrap;
      }
      .dot {
        position: absolute;
        inset-inline-start: 4px;
      }
    `]}render(){let e=this._left();if(e===void 0)return x;let{formats:t}=this.i18n,n=this.job?.end_time,r=e<=0?this.text(`job.overdue`):this.text(`job.left`,{time:t.duration(e)});if(this.standing||!n||e<=0)return y`${r}`;let i=t.moment(n,W.now),a=this.text(`job.ends`,{time:i});return y`<div class="parts">
      <span>${r}</span>
      <span title=${a}
        ><span class="dot" aria-hidden="true">·</span><span aria-hidden="true">${i}</span
        ><span class="hidden">${a}</span></span
      >
    </div>`}_left(){let{job:e}=this;if(e)return this.standing||!e.end_time?e.remaining??void 0:(Date.parse(e.end_time)-W.now)/1e3}};M([T({attribute:!1})],Mi.prototype,`job`,void 0),M([T({type:Boolean})],Mi.prototype,`standing`,void 0),Mi=M([k(`printernizer-time-left`)],Mi);var Ni=class extends P{static{this.styles=[A,j,p`
      :host {
        display: block;
        overflow: hidden;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      printernizer-camera {
        border-radius: 0;
      }
      .missing {
        display: grid;
        place-items: center;
        gap: 8px;
        aspect-ratio: 16 / 9;
        color: var(--pz-muted);
        background: var(--pz-tint);
        text-align: center;
        align-content: center;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 8px 12px 12px;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .head ha-icon {
        color: var(--tone);
      }
      h2 {
        flex: 1;
        min-width: 0;
        font-size: 14px;
        font-weight: 500;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=K(e),{icon:n,tone:r}=q(t),{job:i}=e;return y`<article class=${`tone-${r}`} aria-labelledby="name">
      ${this._picture(e)}
      <div class="facts">
        <div class="head">
          <ha-icon .icon=${n}></ha-icon>
          <h2 id="name" class="ellipsis">
            <a href=${H(Pr(e.entry_id))}>${e.name}</a>
          </h2>
          <span class="muted">${this.text(`status.${t}`)}</span>
        </div>
        ${i&&t!==`unreachable`?y`<printernizer-progress
                  .value=${i.progress}
                  .label=${this.text(`job.progress`,{name:i.name||this.text(`job.unnamed`)})}
                ></printernizer-progress>
                <printernizer-time-left
                  .job=${i}
                  ?standing=${t===`paused`||t===`attention`||t===`error`}
                ></printernizer-time-left>`:x}
      </div>
    </article>`}_picture(e){let{camera:t}=e.entities;return t&&e.connection===`connected`?y`<printernizer-camera .entity=${t} .label=${e.name}></printernizer-camera>`:y`<div class="missing">
      <ha-icon icon="mdi:camera-off-outline"></ha-icon>
      <span>${this.text(t?`status.unreachable`:`camera.none`)}</span>
    </div>`}};M([T({attribute:!1})],Ni.prototype,`printer`,void 0),Ni=M([k(`printernizer-camera-tile`)],Ni);var Pi={fatal:`mdi:alert-octagon`,serious:`mdi:alert-octagon`,common:`mdi:alert`,info:`mdi:information`},Fi=3,Ii=class extends P{constructor(...e){super(...e),this.alerts=[]}static{this.styles=[A,j,p`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone) 14%, transparent);
        overflow-wrap: anywhere;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      .code {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){return y`<ul>
      ${this.alerts.slice(0,Fi).map(e=>this._alert(e))}
    </ul>`}_alert(e){return y`<li class=${D({"tone-error":e.severity===`fatal`||e.severity===`serious`,"tone-warning":e.severity===`common`,"tone-printing":e.severity===`info`})}>
      <ha-icon .icon=${Pi[e.severity]}></ha-icon>
      <div>
        <span class="hidden">${this.text(`alert.severity.${e.severity}`)}: </span>
        <div>${e.text??this.text(`alert.unknown`)}</div>
        ${e.code?y`<div class="muted code">${this.text(`alert.code`,{code:e.code})}</div>`:x}
      </div>
    </li>`}};M([T({attribute:!1})],Ii.prototype,`alerts`,void 0),Ii=M([k(`printernizer-alerts`)],Ii);async function Li(e,t,n){if(ht(n)&&n.code===`unauthorized`)return t.text(`error.unauthorized`);let r=await e.errorText(n);return r?t.text(`error.failed`,{message:r}):t.text(`error.unknown`)}function Ri(e,t,n={}){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function zi(e,t,n){Ri(e,`hass-notification`,{message:t,duration:8e3,dismissable:!0,...n?{action:n}:{}})}var Bi=class extends w{constructor(...e){super(...e),this.confirmation={title:``,text:``,confirm:``,cancel:``},this._isUnderstood=!1}static{this.styles=[A,p`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 24px;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-error);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `]}async ask(){return await this.updateComplete,this._dialog.showModal(),new Promise(e=>{this._answer=e})}render(){let{title:e,text:t,confirm:n,cancel:r,understood:i}=this.confirmation;return y`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${e}</h2>
      <p id="text">${t}</p>
      ${i?y`<label><input type="checkbox" @change=${this._tick} />${i}</label>`:x}
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${r}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          .text=${n}
          ?disabled=${i!==void 0&&!this._isUnderstood}
          @click=${this._confirm}
        ></printernizer-button>
      </div>
    </dialog>`}_tick(e){this._isUnderstood=e.target.checked}_cancel(){this._dialog.close()}_confirm(){this._dialog.close(`confirmed`)}_closed(){this._answer?.(this._dialog.returnValue===`confirmed`)}};M([T({attribute:!1})],Bi.prototype,`confirmation`,void 0),M([E()],Bi.prototype,`_isUnderstood`,void 0),M([et(`dialog`)],Bi.prototype,`_dialog`,void 0),Bi=M([k(`printernizer-confirm-dialog`)],Bi);async function Vi(e,t){let n=document.createElement(`printernizer-confirm-dialog`);n.confirmation=t,e.renderRoot.append(n);try{return await n.ask()}finally{n.remove()}}var Hi={pause:`mdi:pause`,resume:`mdi:play`,stop:`mdi:stop`,light_on:`mdi:lightbulb-outline`,light_off:`mdi:lightbulb-on`},X=class extends P{constructor(...e){super(...e),this.showsCamera=!1,this.hideCamera=!1,this._isBusy=!1}static{this.styles=[A,p`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .end {
        display: flex;
        gap: 8px;
        margin-inline-start: auto;
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=e.actions.find(e=>e===`light_on`||e===`light_off`);return y`
      ${this._worded(`pause`)} ${this._worded(`resume`)} ${this._camera(e)}
      <div class="end">
        ${t?this._symbol(t,()=>this._send(t)):x}
        ${e.actions.includes(`stop`)?this._symbol(`stop`,()=>this._stop()):x}
      </div>
    `}_camera(e){return this.hideCamera||!e.entities.camera||e.connection!==`connected`?x:y`<printernizer-button
      icon="mdi:cctv"
      .text=${this.text(`action.camera`)}
      .pressed=${this.showsCamera}
      @click=${this._toggleCamera}
    ></printernizer-button>`}_symbol(e,t){return y`<printernizer-button
      .icon=${Hi[e]}
      .label=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${t}
    ></printernizer-button>`}_worded(e){return this.printer?.actions.includes(e)?y`<printernizer-button
      .icon=${Hi[e]}
      .text=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${()=>this._send(e)}
    ></printernizer-button>`:x}_toggleCamera(){Ri(this,`camera-toggled`)}async _stop(){let{printer:e}=this,t=e?.job;if(!e||!t)return;let n={job:t.name||this.text(`job.unnamed`),printer:e.name};await Vi(this,{title:this.text(`stop.title`),text:t.progress===null?this.text(`stop.text`,n):this.text(`stop.text_progress`,{...n,progress:this.i18n.formats.percent(t.progress)}),confirm:this.text(`stop.confirm`),cancel:this.text(`stop.keep`)})&&await this._send(`stop`)}async _send(e){let{api:t,printer:n}=this;if(t&&n&&!this._isBusy){this._isBusy=!0;try{await t.sendPrinterAction(n.entry_id,e)}catch(e){zi(this,await Li(t,this.i18n.texts,e))}finally{this._isBusy=!1}}}};M([T({attribute:!1})],X.prototype,`printer`,void 0),M([T({attribute:!1})],X.prototype,`showsCamera`,void 0),M([T({type:Boolean,attribute:`hide-camera`})],X.prototype,`hideCamera`,void 0),M([o({context:rt}),T({attribute:!1})],X.prototype,`api`,void 0),M([E()],X.prototype,`_isBusy`,void 0),X=M([k(`printernizer-card-actions`)],X);var Z=class extends w{constructor(...e){super(...e),this.source=``,this.label=``,this.icon=`mdi:cube-outline`,this._broken=``,this._drawn=``}static{this.styles=[A,p`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      ha-icon,
      img {
        grid-area: 1 / 1;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `]}render(){let e=this.source!==``&&this.source!==this._broken;return y`
      ${e&&this.source===this._drawn?x:y`<ha-icon .icon=${this.icon}></ha-icon>`}
      ${e?y`<img
              src=${this.source}
              alt=${this.label}
              loading="lazy"
              decoding="async"
              @load=${this._show}
              @error=${this._fail}
            />`:x}
    `}_show(){this._drawn=this.source}_fail(){this._broken=this.source}};M([T()],Z.prototype,`source`,void 0),M([T()],Z.prototype,`label`,void 0),M([T()],Z.prototype,`icon`,void 0),M([E()],Z.prototype,`_broken`,void 0),M([E()],Z.prototype,`_drawn`,void 0),Z=M([k(`printernizer-preview`)],Z);var Ui=class extends P{constructor(...e){super(...e),this.compact=!1}static{this.styles=[A,p`
      :host {
        display: flex;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 4px;
        flex: 1;
        min-width: 0;
      }
      .name {
        font-weight: 500;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .state ha-icon {
        color: var(--tone);
      }
    `]}render(){let{printer:e}=this,t=e?.job;if(!e||!t)return x;let n=t.name||this.text(`job.unnamed`),r=this._state(e,t),i=e.status===`paused`||e.status===`attention`||e.status===`error`;return y`
      ${this.compact?x:y`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="name ellipsis" title=${n}>${n}</div>
        <div class="state">
          <ha-icon .icon=${q(K(e)).icon}></ha-icon>
          <span class="ellipsis" title=${r}>${r}</span>
        </div>
        <printernizer-progress
          .value=${t.progress}
          .label=${this.text(`job.progress`,{name:n})}
        ></printernizer-progress>
        <printernizer-time-left .job=${t} ?standing=${i}></printernizer-time-left>
      </div>
    `}_state(e,t){let n=this._detail(e,t);return[this.text(`status.${e.status}`),...n?[n]:[]].join(` · `)}_detail(e,t){let{stage:n,status:r}=e,{current_layer:i,pause_cause:a,total_layers:o}=t;if(r===`paused`&&a&&a!==`unknown`)return this.text(`job.pause.${a}`);let s=n&&n!==`printing`&&this.i18n.backend(`entity.sensor.stage.state.${n}`);if(s)return s;if(i!==null&&r!==`preparing`)return o?this.text(`job.layer`,{current:i,total:o}):this.text(`job.layer_only`,{current:i})}};M([T({attribute:!1})],Ui.prototype,`printer`,void 0),M([T({type:Boolean})],Ui.prototype,`compact`,void 0),Ui=M([k(`printernizer-job-section`)],Ui);var Wi=8;function Gi(e,t,n){e.showPopover(),Ki(e,t,n),e.addEventListener(`beforetoggle`,()=>{e.contains(e.getRootNode().activeElement)&&t.focus()},{once:!0})}function Ki(e,t,n){let{bottom:r,left:i,right:a,top:o}=t.getBoundingClientRect(),{offsetHeight:s,offsetWidth:c}=e,l=getComputedStyle(t).direction===`rtl`,u=n===`start`===l?a-c:i,d=r+s+Wi<=window.innerHeight||o<s?r:o-s;e.style.left=`${Math.max(Wi,Math.min(u,window.innerWidth-c-Wi))}px`,e.style.top=`${Math.max(Wi,Math.min(d,window.innerHeight-s-Wi))}px`}var Q=class extends w{constructor(...e){super(...e),this.items=[],this.label=``,this._isOpen=!1}static{this.styles=[A,p`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-width: 200px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 40px;
        padding: 0 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      [role="menuitem"]:hover,
      [role="menuitem"]:focus-visible {
        outline: none;
        background: var(--pz-tint-hover);
      }
      [role="menuitem"] ha-icon {
        color: var(--pz-muted);
      }
      [role="menuitem"].danger,
      [role="menuitem"].danger ha-icon {
        color: var(--pz-error);
      }
    `]}render(){return y`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(e=>y`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${e.isDanger?`danger`:``}
              @click=${()=>{this._popup.hidePopover(),e.select()}}
            >
              <ha-icon .icon=${e.icon}></ha-icon>${e.text}
            </button>`)}
      </div>
    `}_toggle(){this._isOpen||(Gi(this._popup,this._opener,`end`),this._entries[0]?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_move(e){let t=[...this._entries],n=t.findIndex(e=>e===this.shadowRoot?.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:-1}[e.key];e.key===`Tab`&&this._popup.hidePopover(),r!==void 0&&(e.preventDefault(),t.at(r%t.length)?.focus())}};M([T({attribute:!1})],Q.prototype,`items`,void 0),M([T()],Q.prototype,`label`,void 0),M([E()],Q.prototype,`_isOpen`,void 0),M([et(`[popover]`)],Q.prototype,`_popup`,void 0),M([et(`printernizer-button`)],Q.prototype,`_opener`,void 0),M([nt(`[role=menuitem]`)],Q.prototype,`_entries`,void 0),Q=M([k(`printernizer-menu`)],Q);var qi=class extends P{static{this.styles=[A,p`
      :host {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 8px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 16px;
        font-weight: 500;
      }
      .state ha-icon {
        color: var(--pz-muted);
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=e.connection===`failed`;return y`
      <div class="state">
        <ha-icon .icon=${q(`unreachable`).icon}></ha-icon>
        <span>${this._headline(e)}</span>
      </div>
      ${e.connection===`starting`?x:y`<p class="muted">${this._attempts(e)}</p>`}
      ${t?y`<printernizer-button
              icon="mdi:wrench"
              .text=${this.text(`action.open_settings`)}
              @click=${this._openSettings}
            ></printernizer-button>`:x}
    `}_headline(e){if(e.connection===`starting`)return this.text(`connection.starting`);if(!e.unavailable_since)return this.text(`status.unreachable`);let t=this.i18n.formats.moment(e.unavailable_since,W.now);return this.text(`connection.since`,{time:t})}_attempts(e){switch(e.connection){case`failed`:return this.text(`connection.failed`);case`retrying`:return this.text(`connection.retrying`);default:return e.address?this.text(`connection.lost_trying`,{address:e.address}):this.text(`connection.lost_trying_anywhere`)}}_openSettings(){ti(`/config/integrations/integration/printernizer`)}};M([T({attribute:!1})],qi.prototype,`printer`,void 0),qi=M([k(`printernizer-offline-section`)],qi);var Ji=class extends P{static{this.styles=[A,p`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-width: 0;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .state ha-icon {
        color: var(--tone);
      }
      .word {
        font-size: 16px;
        font-weight: 500;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=K(e),n=e.last_job;return y`
      ${e.preview_url===null?x:y`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n?.name??``})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="state">
          <ha-icon .icon=${q(t).icon}></ha-icon>
          <span class="word">${this.text(`status.${t}`)}</span>
          ${n?.end_time?y`<span class="muted">${this._since(e,n.end_time)}</span>`:x}
        </div>
        ${n?this._last(e,n):y`<p class="muted">${this.text(`idle.no_job`)}</p>`}
      </div>
    `}_since(e,t){let n=this.i18n.formats.moment(t,W.now);return this.text(e.status===`idle`?`idle.free_since`:`idle.waiting_since`,{time:n})}_last(e,t){let n=t.name||this.text(`job.unnamed`),{formats:r}=this.i18n,i=e.status===t.result,a=i?[]:[this.text(`result.${t.result}`)];return t.cost!==null&&a.push(r.money(t.cost,t.currency)),y`
      <div>
        ${i?x:y`<div class="muted small">${this.text(`idle.last_job`)}</div>`}
        <div class="ellipsis" title=${n}>${n}</div>
        <div class="muted">${a.join(` · `)}</div>
      </div>
    `}};M([T({attribute:!1})],Ji.prototype,`printer`,void 0),Ji=M([k(`printernizer-rest-section`)],Ji);var Yi=class extends P{static{this.styles=[A,p`
      :host {
        display: block;
        white-space: nowrap;
      }
    `]}render(){let{cost:e=null,cost_expected:t=null,currency:n=null}=this.job??{};if(e===null||n===null||Number(e)===0)return x;let{formats:r}=this.i18n,i=r.money(e,n),a=t===null?null:r.money(t,n),o=a===null?`${this.text(`job.cost`)}: ${i}`:this.text(`job.cost_of`,{cost:i,expected:a});return y`<span title=${o}>
      <span class="hidden">${o}</span>
      <span aria-hidden="true"
        >${i}${a===null?x:y`<span class="muted"> / ${a}</span>`}</span
      >
    </span>`}};M([T({attribute:!1})],Yi.prototype,`job`,void 0),Yi=M([k(`printernizer-running-cost`)],Yi);var Xi=/^[0-9A-F]{6}([0-9A-F]{2})?$/i;function Zi(e){let t=e.filter(e=>Xi.test(e)).map(e=>`#${e}`),[n]=t;if(n===void 0)return`transparent`;if(t.length===1)return n;let r=100/t.length;return`linear-gradient(90deg, ${t.map((e,t)=>`${e} ${t*r}% ${(t+1)*r}%`).join(`, `)})`}var Qi=class extends P{constructor(...e){super(...e),this.slots=[]}static{this.styles=[A,p`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
      .dot {
        width: 14px;
        height: 14px;
        margin: 2px;
        border-radius: 50%;
        /* White on white and black on black stay seen. */
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .empty .dot {
        box-shadow: none;
        border: 1px dashed var(--pz-ring);
      }
      .active {
        color: var(--pz-text);
        font-weight: 500;
      }
      .active .dot {
        outline: 2px solid var(--pz-printing);
        outline-offset: 1px;
      }
    `]}render(){return this.slots.length===0?x:y`<ul aria-label=${this.text(`slot.label`)}>
      ${this.slots.map(e=>this._slot(e))}
    </ul>`}_slot(e){let t=this._describe(e),n=e.is_empty||e.type===null;return y`<li class=${D({active:e.is_active,empty:n})} title=${t}>
      <span
        class="dot"
        style=${Y(n?{}:{background:Zi(e.colors)})}
      ></span>
      <span class="hidden">${t}</span>
      ${n?x:y`<span aria-hidden="true">${e.type}</span>`}
    </li>`}_describe(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot+1}),n=[];return e.is_empty?n.push(this.text(`slot.empty`)):n.push(e.name||e.type||this.text(`slot.unknown`)),e.remaining!==null&&n.push(this.text(`slot.remaining`,{percent:this.i18n.formats.percent(e.remaining)})),e.is_active&&n.push(this.text(`slot.active`)),`${t}: ${n.join(`, `)}`}};M([T({attribute:!1})],Qi.prototype,`slots`,void 0),Qi=M([k(`printernizer-slots`)],Qi);var $i=3,ea=class extends P{constructor(...e){super(...e),this.nozzles=[]}static{this.styles=[A,p`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let[e,t]=this.nozzles;return y`<ul aria-label=${this.text(`temperature.label`)}>
      ${t?this._part(t,`temperature.left_nozzle`,`mdi:printer-3d-nozzle-outline`):x}
      ${this._part(e,t?`temperature.right_nozzle`:`temperature.nozzle`,`mdi:printer-3d-nozzle-outline`)}
      ${this._part(this.bed,`temperature.bed`,`mdi:radiator`)}
      ${this._part(this.chamber,`temperature.chamber`,`mdi:cube-outline`)}
    </ul>`}_part(e,t,n){if(e?.actual==null)return x;let{actual:r,target:i}=e,{formats:a}=this.i18n,o=this.text(t),s=i?this.text(`temperature.describe_target`,{part:o,actual:a.celsius(r),target:a.celsius(i)}):this.text(`temperature.describe`,{part:o,actual:a.celsius(r)}),c=i!==null&&i>0&&Math.abs(i-r)>$i;return y`<li title=${s}>
      <ha-icon .icon=${n}></ha-icon>
      <span class="hidden">${s}</span>
      <span aria-hidden="true"
        >${a.degrees(r)}${c?y`<span class="muted"> → ${a.degrees(i)}</span>`:x}</span
      >
    </li>`}};M([T({attribute:!1})],ea.prototype,`nozzles`,void 0),M([T({attribute:!1})],ea.prototype,`bed`,void 0),M([T({attribute:!1})],ea.prototype,`chamber`,void 0),ea=M([k(`printernizer-temperatures`)],ea);var ta=class extends P{constructor(...e){super(...e),this._showsCamera=!1}static{this.styles=[A,j,p`
      :host {
        display: block;
        /* Cards off the screen cost nothing; 260 px is about what they take up when they come into view. */
        content-visibility: auto;
        contain-intrinsic-size: auto 260px;
      }
      article {
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        padding: 12px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 36px;
        margin-inline-end: -8px;
      }
      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--tone);
      }
      .unreachable .dot {
        background: none;
        box-shadow: inset 0 0 0 2px var(--tone);
      }
      h2 {
        flex: 1;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
      h2 a:hover {
        text-decoration: underline;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
        margin-top: auto;
      }
      printernizer-slots {
        flex-basis: 100%;
      }
    `]}render(){let{printer:e}=this;if(!e)return x;let t=K(e);return y`<article class=${D({[`tone-${q(t).tone}`]:!0,unreachable:t===`unreachable`})} aria-labelledby="name">
      <header>
        <span class="dot"></span>
        <h2 id="name" class="ellipsis" title=${`${e.name} · ${e.model}`}>
          <a href=${H(Pr(e.entry_id))}>${e.name}</a>
        </h2>
        ${e.device_id?y`<printernizer-menu
                .label=${this.text(`action.more`,{name:e.name})}
                .items=${[{icon:`mdi:devices`,text:this.text(`action.open_device`),select:()=>{this._openDevice()}}]}
              ></printernizer-menu>`:x}
      </header>
      ${t===`unreachable`?y`<printernizer-offline-section .printer=${e}></printernizer-offline-section>`:this._live(e)}
    </article>`}_live(e){let t=e.alerts.filter(e=>e.severity!==`info`);return y`
      ${t.length?y`<printernizer-alerts role="alert" .alerts=${t}></printernizer-alerts>`:x}
      ${e.job?y`<printernizer-job-section
              .printer=${e}
              ?compact=${t.length>0}
            ></printernizer-job-section>`:y`<printernizer-rest-section .printer=${e}></printernizer-rest-section>`}
      ${this._showsCamera&&e.entities.camera?y`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:x}
      ${this._readings(e)} ${this._actions(e)}
    `}_readings(e){return y`<div class="readings">
      <printernizer-temperatures
        .nozzles=${e.nozzles}
        .bed=${e.bed}
        .chamber=${e.chamber}
      ></printernizer-temperatures>
      ${e.job?y`<printernizer-running-cost .job=${e.job}></printernizer-running-cost>`:x}
      ${e.slots.length?y`<printernizer-slots .slots=${e.slots}></printernizer-slots>`:x}
    </div>`}_actions(e){return e.actions.length===0&&!e.entities.camera?x:y`<printernizer-card-actions
      .printer=${e}
      .showsCamera=${this._showsCamera}
      @camera-toggled=${this._toggleCamera}
    ></printernizer-card-actions>`}_toggleCamera(){this._showsCamera=!this._showsCamera}_openDevice(){ti(`/config/devices/device/${this.printer?.device_id??``}`)}};M([T({attribute:!1})],ta.prototype,`printer`,void 0),M([E()],ta.prototype,`_showsCamera`,void 0),ta=M([k(`printernizer-printer-card`)],ta);var{I:na}=Ke,ra=e=>e,ia=()=>document.createComment(``),aa=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new na(r.insertBefore(ia(),i),r.insertBefore(ia(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=ra(e).nextSibling;ra(r).insertBefore(e,i),e=t}}}return n},$=(e,t,n=e)=>(e._$AI(t,n),e),oa={},sa=(e,t=oa)=>e._$AH=t,ca=e=>e._$AH,la=e=>{e._$AR(),e._$AA.remove()},ua=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},da=_t(class extends vt{constructor(e){if(super(e),e.type!==gt.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ca(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=$(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=$(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=$(i[d],a[m]),aa(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=$(i[f],a[p]),aa(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=ua(o,p,m),u=ua(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=aa(e,i[d]);$(t,a[p]),c[p]=t}else c[p]=$(n,a[p]),aa(e,i[d],n),i[t]=null;p++}else la(i[f]),f--}else la(i[d]),d++;for(;p<=m;){let t=aa(e,c[m+1]);$(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&la(e)}return this.ut=o,sa(e,c),b}}),fa=e=>q(K(e)).group,pa=[`attention`,`printing`,`finished`,`ready`,`unreachable`];function ma(e,{grouping:t,sort:n},r){let i=ha(e,n,r);if(t===`none`)return i.length?[{title:null,printers:i}]:[];if(t===`state`)return wi.map(e=>({title:{group:e},printers:i.filter(t=>fa(t)===e)})).filter(e=>e.printers.length>0);let{compare:a}=new Intl.Collator(r,{numeric:!0}),o=/* @__PURE__ */ new Map;for(let e of i)o.set(e.area,[...o.get(e.area)??[],e]);return[...o].sort(([e],[t])=>e===null?1:t===null?-1:a(e,t)).map(([e,t])=>({title:{area:e},printers:t}))}function ha(e,t,n){let r=Di(e,n);switch(t){case`name`:return r;case`state`:return r.sort((e,t)=>pa.indexOf(fa(e))-pa.indexOf(fa(t)));case`end`:return r.sort((e,t)=>ga(e)-ga(t))}}function ga(e){let t=e.connection===`connected`?e.job?.end_time:null;return t?Date.parse(t):1/0}function _a({connection:e,job:t},n){if(e!==`connected`||!t?.end_time)return null;let r=Date.parse(t.end_time);return{from:t.start_time?Date.parse(t.start_time):n,to:Math.max(r,n)}}var va=36e5,ya=[1,2,3,6,12,24],ba=8;function xa(e,t){let n=e.map(e=>e?.to??t),r=Math.min(Math.max(...n.map(e=>e-t),6*va),72*va),i=t-r/8,a=t+r*1.05,o=(ya.find(e=>(a-i)/(e*va)<=ba)??24)*va,s=new Date(t).setHours(0,0,0,0),c=s+Math.ceil((i-s)/o)*o,l=[];for(let e=c;e<a;e+=o)l.push(e);return{from:i,to:a,lines:l}}function Sa(e,t){return Math.min(Math.max((t-e.from)/(e.to-e.from)*100,0),100)}var Ca=class extends P{constructor(){super(),this.printers=[],new ni(this,W)}static{this.styles=[A,xt,j,p`
      :host {
        display: block;
        container-type: inline-size;
      }
      .card {
        padding: 12px 16px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(100px, 180px) minmax(0, 1fr) minmax(96px, 150px);
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-top: 1px solid var(--pz-line);
      }
      .row.hours {
        min-height: 28px;
        border: 0;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 44px;
        overflow: hidden;
      }
      .hours .track {
        height: 20px;
        overflow: visible;
      }
      .hour {
        position: absolute;
        transform: translateX(-50%);
        white-space: nowrap;
      }
      .line {
        position: absolute;
        inset-block: 0;
        width: 1px;
        background: var(--pz-line);
      }
      .line.now {
        width: 2px;
        background: var(--pz-printing);
      }
      .bar {
        position: absolute;
        inset-block: 8px;
        display: flex;
        align-items: center;
        overflow: hidden;
        padding: 0 8px;
        border-radius: 6px;
        border: 1px solid var(--tone);
        background: color-mix(in srgb, var(--tone) 22%, var(--pz-surface));
        font-size: 12px;
      }
      .name {
        font-weight: 500;
      }
      .name a {
        color: inherit;
        text-decoration: none;
      }
      .name a:hover {
        text-decoration: underline;
      }
      .free {
        font-size: 12px;
        text-align: end;
      }
      .free ha-icon {
        --mdc-icon-size: 14px;
        color: var(--tone);
      }
      @container (max-width: 800px) {
        .hour:nth-child(even) {
          display: none;
        }
      }
      @media (max-width: 620px) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 12px;
          padding-block: 6px;
        }
        .track {
          grid-column: 1 / -1;
          order: 3;
          height: 32px;
        }
        .bar {
          inset-block: 4px;
        }
        .row.hours > :not(.track) {
          display: none;
        }
      }
    `]}render(){let{now:e}=W,t=this.printers.map(t=>_a(t,e)),n=xa(t,e);return y`<section class="card" aria-label=${this.text(`fleet.layout.plan`)}>
      <div class="row hours" aria-hidden="true">
        <span></span>
        <div class="track">${n.lines.map(e=>this._hour(n,e))}</div>
        <span></span>
      </div>
      <ul>
        ${this.printers.map((e,r)=>this._row(e,t[r]??null,n))}
      </ul>
    </section>`}_hour(e,t){let n=Sa(e,t);if(n<3||n>97)return x;let r=this.i18n.formats.moment(new Date(t).toISOString(),W.now);return y`<span class="hour" style=${Y({left:`${n}%`})}>${r}</span>`}_row(e,t,n){let r=q(K(e));return y`<li class=${`row tone-${r.tone}`}>
      <span class="name ellipsis"><a href=${H(Pr(e.entry_id))}>${e.name}</a></span>
      <div class="track" aria-hidden="true">
        ${n.lines.map(e=>this._line(n,e,`line`))} ${this._line(n,W.now,`line now`)}
        ${t?this._bar(e,t,n):x}
      </div>
      <span class="free"><ha-icon .icon=${r.icon}></ha-icon> ${this._free(e,t)}</span>
    </li>`}_line(e,t,n){return y`<span class=${n} style=${Y({left:`${Sa(e,t)}%`})}></span>`}_bar(e,{from:t,to:n},r){let i=Sa(r,t),a=Math.max(Sa(r,n)-i,.5),o=e.job?.name||this.text(`job.unnamed`);return y`<span class="bar" title=${o} style=${Y({left:`${i}%`,width:`${a}%`})}
      ><span class="ellipsis">${o}</span></span
    >`}_free(e,t){let n=K(e);if(n===`unreachable`)return this.text(`status.unreachable`);if(t){let e=this.i18n.formats.moment(new Date(t.to).toISOString(),W.now);return this.text(`plan.free_from`,{time:e})}return e.job||n===`busy`?this.text(`plan.unknown`):this.text(`plan.free_now`)}};M([T({attribute:!1})],Ca.prototype,`printers`,void 0),Ca=M([k(`printernizer-fleet-plan`)],Ca);var wa=class extends P{constructor(...e){super(...e),this.printers=[]}static{this.styles=[A,j,p`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        font-size: 16px;
        line-height: 24px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
    `]}render(){return y`<ul aria-label=${this.text(`summary.label`)}>
      ${[...Ei(this.printers)].map(([e,t])=>{let{icon:n,tone:r}=Ti[e];return y`<li class=${`tone-${r}`}>
          <ha-icon .icon=${n}></ha-icon><span>${this.counted(`summary.${e}`,t)}</span>
        </li>`})}
    </ul>`}};M([T({attribute:!1})],wa.prototype,`printers`,void 0),wa=M([k(`printernizer-fleet-summary`)],wa);var Ta=class extends w{constructor(...e){super(...e),this.segments=[],this.value=``,this.label=``}static{this.styles=[A,p`
      :host {
        display: inline-flex;
      }
      nav {
        display: inline-flex;
        padding: 3px;
        border-radius: 20px;
        background: var(--pz-tint);
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 34px;
        padding: 0 12px;
        border-radius: 17px;
        font-weight: 500;
        color: var(--pz-text);
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--pz-tint-hover);
      }
      a.here {
        background: var(--pz-surface);
        box-shadow: 0 0 0 1px var(--pz-line);
      }
      @media (max-width: 620px) {
        a span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `]}render(){return y`<nav aria-label=${this.label}>
      ${this.segments.map(({href:e,icon:t,text:n,value:r})=>{let i=r===this.value;return y`<a
          class=${D({here:i})}
          href=${e}
          title=${n}
          aria-current=${i?`true`:`false`}
        >
          <ha-icon .icon=${t}></ha-icon><span>${n}</span>
        </a>`})}
    </nav>`}};M([T({attribute:!1})],Ta.prototype,`segments`,void 0),M([T()],Ta.prototype,`value`,void 0),M([T()],Ta.prototype,`label`,void 0),Ta=M([k(`printernizer-segmented`)],Ta);export{tr as $,O as $t,H as A,$t as At,hr as B,Ht as Bt,ci as C,xn as Ct,ni as D,rn as Dt,U as E,yn as Et,V as F,F as Ft,_r as G,A as Gt,mr as H,Mt as Ht,Rr as I,Jt as It,wr as J,bt as Jt,B as K,Ct as Kt,Fr as L,Yt as Lt,Wr as M,Zt as Mt,Ur as N,Kt as Nt,ti as O,Gt as Ot,Gr as P,Qt as Pt,Jn as Q,k as Qt,zr as R,P as Rt,si as S,dn as St,W as T,bn as Tt,yr as U,jt as Ut,vr as V,Ut as Vt,pr as W,M as Wt,Cr as X,xt as Xt,Tr as Y,yt as Yt,Dr as Z,j as Zt,hi as _,Pe as _n,mn as _t,Gi as a,ht as an,Pn as at,ui as b,a as bn,pn as bt,zi as c,it as cn,Fn as ct,q as d,E as dn,zn as dt,D as en,ir as et,K as f,T as fn,Rn as ft,bi as g,y as gn,En as gt,xi as h,b as hn,Tn as ht,Zi as i,ft as in,nr as it,Xr as j,qt as jt,Zr as k,Xt as kt,Li as l,nt as ln,Nn as lt,Si as m,x as mn,Dn as mt,da as n,vt as nn,ar as nt,Vi as o,ot as on,jn as ot,Di as p,w as pn,On as pt,Ar as q,St as qt,sa as r,ut as rn,cr as rt,Ri as s,rt as sn,Mn as st,ma as t,_t as tn,$n as tt,Y as u,et as un,Hn as ut,mi as v,p as vn,ln as vt,oi as w,vn as wt,di as x,un as xt,pi as y,o as yn,fn as yt,Br as z,Wt as zt};