var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}},r=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let n=t||!Object.is(e,this.o);this.o=e,n&&this.updateObservers()}constructor(e){this.subscriptions=/* @__PURE__ */ new Map,this.updateObservers=()=>{for(let[e,{disposer:t}]of this.subscriptions)e(this.o,t)},e!==void 0&&(this.value=e)}addCallback(e,t,n){if(!n)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:r}=this.subscriptions.get(e);e(this.value,r)}clearCallbacks(){this.subscriptions.clear()}},i=class extends Event{constructor(e,t){super(`context-provider`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},a=class extends r{constructor(t,n,r){super(n.context===void 0?r:n.initialValue),this.onContextRequest=e=>{if(e.context!==this.context)return;let t=e.contextTarget??e.composedPath()[0];t!==this.host&&(e.stopPropagation(),this.addCallback(e.callback,t,e.subscribe))},this.onProviderRequest=t=>{if(t.context!==this.context||(t.contextTarget??t.composedPath()[0])===this.host)return;let n=/* @__PURE__ */ new Set;for(let[t,{consumerHost:r}]of this.subscriptions)n.has(t)||(n.add(t),r.dispatchEvent(new e(this.context,r,t,!0)));t.stopPropagation()},this.host=t,this.context=n.context===void 0?n:n.context,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener(`context-request`,this.onContextRequest),this.host.addEventListener(`context-provider`,this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new i(this.context,this.host))}};function o({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var s=globalThis,c=s.ShadowRoot&&(s.ShadyCSS===void 0||s.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,l=Symbol(),u=/* @__PURE__ */ new WeakMap,d=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==l)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(c&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=u.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&u.set(t,e))}return e}toString(){return this.cssText}},f=e=>new d(typeof e==`string`?e:e+``,void 0,l),p=(e,...t)=>new d(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,l),m=(e,t)=>{if(c)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=s.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},ee=c?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return f(t)})(e):e,{is:te,defineProperty:ne,getOwnPropertyDescriptor:re,getOwnPropertyNames:ie,getOwnPropertySymbols:ae,getPrototypeOf:oe}=Object,se=globalThis,ce=se.trustedTypes,le=ce?ce.emptyScript:``,ue=se.reactiveElementPolyfillSupport,h=(e,t)=>e,g={toAttribute(e,t){switch(t){case Boolean:e=e?le:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},de=(e,t)=>!te(e,t),fe={attribute:!0,type:String,converter:g,reflect:!1,useDefault:!1,hasChanged:de};Symbol.metadata??=Symbol(`metadata`),se.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var _=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=fe){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&ne(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=re(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??fe}static _$Ei(){if(this.hasOwnProperty(h(`elementProperties`)))return;let e=oe(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(h(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h(`properties`))){let e=this.properties,t=[...ie(e),...ae(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(ee(e))}else e!==void 0&&t.push(ee(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return m(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?g:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?g:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??de)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};_.elementStyles=[],_.shadowRootOptions={mode:`open`},_[h(`elementProperties`)]=/* @__PURE__ */ new Map,_[h(`finalized`)]=/* @__PURE__ */ new Map,ue?.({ReactiveElement:_}),(se.reactiveElementVersions??=[]).push(`2.1.2`);var pe=globalThis,me=e=>e,he=pe.trustedTypes,ge=he?he.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,_e=`$lit$`,v=`lit$${Math.random().toFixed(9).slice(2)}$`,ve=`?`+v,ye=`<${ve}>`,y=document,b=()=>y.createComment(``),x=e=>e===null||typeof e!=`object`&&typeof e!=`function`,be=Array.isArray,xe=e=>be(e)||typeof e?.[Symbol.iterator]==`function`,Se=`[ 	
\f\r]`,S=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ce=/-->/g,we=/>/g,C=RegExp(`>|${Se}(?:([^\\s"'>=/]+)(${Se}*=${Se}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Te=/'/g,Ee=/"/g,De=/^(?:script|style|textarea|title)$/i,w=(e=>(t,...n)=>({_$litType$:e,strings:t,values:n}))(1),T=Symbol.for(`lit-noChange`),E=Symbol.for(`lit-nothing`),Oe=/* @__PURE__ */ new WeakMap,D=y.createTreeWalker(y,129);function ke(e,t){if(!be(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return ge===void 0?t:ge.createHTML(t)}var Ae=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=S;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===S?c[1]===`!--`?o=Ce:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=C):(De.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=C):o=we:o===C?c[0]===`>`?(o=i??S,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?C:c[3]===`"`?Ee:Te):o===Ee||o===Te?o=C:o===Ce||o===we?o=S:(o=C,i=void 0);let d=o===C&&e[t+1].startsWith(`/>`)?` `:``;a+=o===S?n+ye:l>=0?(r.push(s),n.slice(0,l)+_e+n.slice(l)+v+d):n+v+(l===-2?t:d)}return[ke(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},je=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Ae(t,n);if(this.el=e.createElement(l,r),D.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=D.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(_e)){let t=u[o++],n=i.getAttribute(e).split(v),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Ne:r[1]===`?`?Pe:r[1]===`@`?Fe:A}),i.removeAttribute(e)}else e.startsWith(v)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(De.test(i.tagName)){let e=i.textContent.split(v),t=e.length-1;if(t>0){i.textContent=he?he.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],b()),D.nextNode(),c.push({type:2,index:++a});i.append(e[t],b())}}}else if(i.nodeType===8){if(i.data===ve)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(v,e+1))!==-1;)c.push({type:7,index:a}),e+=v.length-1}}a++}}static createElement(e,t){let n=y.createElement(`template`);return n.innerHTML=e,n}};function O(e,t,n=e,r){if(t===T)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=x(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=O(e,i._$AS(e,t.values),i,r)),t}var Me=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??y).importNode(t,!0);D.currentNode=r;let i=D.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new k(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Ie(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=D.nextNode(),a++)}return D.currentNode=y,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},k=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=E,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=O(this,e,t),x(e)?e===E||e==null||e===``?(this._$AH!==E&&this._$AR(),this._$AH=E):e!==this._$AH&&e!==T&&this._(e):e._$litType$===void 0?e.nodeType===void 0?xe(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==E&&x(this._$AH)?this._$AA.nextSibling.data=e:this.T(y.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=je.createElement(ke(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Me(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Oe.get(e.strings);return t===void 0&&Oe.set(e.strings,t=new je(e)),t}k(t){be(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(b()),this.O(b()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=me(e).nextSibling;me(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},A=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=E,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=E}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=O(this,e,t,0),a=!x(e)||e!==this._$AH&&e!==T,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=O(this,r[n+o],t,o),s===T&&(s=this._$AH[o]),a||=!x(s)||s!==this._$AH[o],s===E?e=E:e!==E&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===E?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Ne=class extends A{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===E?void 0:e}},Pe=class extends A{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==E)}},Fe=class extends A{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=O(this,e,t,0)??E)===T)return;let n=this._$AH,r=e===E&&n!==E||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==E&&(n===E||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ie=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){O(this,e)}},Le={M:_e,P:v,A:ve,C:1,L:Ae,R:Me,D:xe,V:O,I:k,H:A,N:Pe,U:Fe,B:Ne,F:Ie},Re=pe.litHtmlPolyfillSupport;Re?.(je,k),(pe.litHtmlVersions??=[]).push(`3.3.3`);var ze=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new k(t.insertBefore(b(),e),e,void 0,n??{})}return i._$AI(e),i},Be=globalThis,j=class extends _{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=ze(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return T}};j._$litElement$=!0,j.finalized=!0,Be.litElementHydrateSupport?.({LitElement:j});var Ve=Be.litElementPolyfillSupport;Ve?.({LitElement:j}),(Be.litElementVersions??=[]).push(`4.2.2`);var He={attribute:!0,type:String,converter:g,reflect:!1,hasChanged:de},Ue=(e=He,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function M(e){return(t,n)=>typeof n==`object`?Ue(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function N(e){return M({...e,state:!0,attribute:!1})}var We=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function Ge(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return We(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return We(n,r,{get(){return a(this)}})}}var Ke;function qe(e){return(t,n)=>We(t,n,{get(){return(this.renderRoot??(Ke??=document.createDocumentFragment())).querySelectorAll(e)}})}var Je=t(Symbol(`printernizer-api`));function Ye(e){let t=t=>n=>{let{connection:r}=e();return r.addEventListener(t,n),()=>{r.removeEventListener(t,n)}};return{subscribePrinters:t=>e().connection.subscribeMessage(t,{type:`printernizer/printers/subscribe`,language:e().language},{resubscribe:!1}),sendPrinterAction:(t,n)=>e().callWS({type:`printernizer/printers/command`,entry_id:t,action:n}),cameraStream:t=>{let n=e().states[t]?.attributes.access_token;if(typeof n==`string`)return e().hassUrl(`/api/camera_proxy_stream/${t}?token=${encodeURIComponent(n)}`)},errorText:t=>Xe(e(),t),onConnected:t(`ready`),onDisconnected:t(`disconnected`)}}async function Xe(e,t){if(!Ze(t))return;let{translation_domain:n,translation_key:r}=t;if(n&&r){await e.loadBackendTranslation?.(`exceptions`,n);let i=e.localize(`component.${n}.exceptions.${r}.message`,t.translation_placeholders??{});if(i)return i}return t.message}function Ze(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}var Qe={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$e=e=>(...t)=>({_$litDirective$:e,values:t}),et=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},P=$e(class extends et{constructor(e){if(super(e),e.type!==Qe.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=/* @__PURE__ */ new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return T}}),tt=e=>e??E;function F(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var I=p`
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
`,nt=p`
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
`;function L(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var R=class extends j{constructor(...e){super(...e),this.variant=`tonal`,this.disabled=!1}static{this.shadowRootOptions={...j.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[I,p`
      :host {
        display: inline-flex;
      }
      button {
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
        transition: background-color 150ms;
      }
      button:hover,
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
        background: var(--pz-printing);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 88%, var(--pz-text));
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
        button {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `]}render(){return w`<button
      type="button"
      class=${P({[this.variant]:!0,"icon-only":!this.text})}
      ?disabled=${this.disabled}
      aria-label=${tt(this.label)}
      title=${tt(this.text?void 0:this.label)}
      aria-pressed=${tt(this.pressed)}
      aria-haspopup=${this.popup===void 0?E:`menu`}
      aria-expanded=${tt(this.popup)}
    >
      ${this.icon?w`<ha-icon .icon=${this.icon}></ha-icon>`:E}
      ${this.text?w`<span>${this.text}</span>`:E}
    </button>`}};L([M()],R.prototype,`icon`,void 0),L([M()],R.prototype,`text`,void 0),L([M()],R.prototype,`label`,void 0),L([M()],R.prototype,`variant`,void 0),L([M({type:Boolean,reflect:!0})],R.prototype,`disabled`,void 0),L([M({attribute:!1})],R.prototype,`pressed`,void 0),L([M({attribute:!1})],R.prototype,`popup`,void 0),R=L([F(`printernizer-button`)],R);function rt(e){history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:!1}}))}var it=`\xA0`,at=60,ot=3600,st=24*ot;function ct(e){switch(e.number_format){case`comma_decimal`:return`en-US`;case`decimal_comma`:return`de`;case`quote_decimal`:return`de-CH`;case`space_comma`:return`fr`;case`system`:return;case`language`:case`none`:return e.language}}function lt(e){return new Intl.DateTimeFormat(e,{hour:`numeric`}).resolvedOptions().hour12??!1}var ut=class{constructor(e,t,n){this._texts=n,this._numbers=/* @__PURE__ */ new Map,this._numberLocale=ct(e),this._useGrouping=e.number_format!==`none`;let r=e.time_format===`system`?void 0:e.language,i=e.time_format===`12`||e.time_format!==`24`&&lt(r),a=e.time_zone===`server`?{timeZone:t}:{},o={...a,...i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,hourCycle:`h23`},minute:`2-digit`};this._time=new Intl.DateTimeFormat(r,o),this._weekdayTime=new Intl.DateTimeFormat(r,{...o,weekday:`short`}),this._dateTime=new Intl.DateTimeFormat(r,{...o,day:`numeric`,month:`short`}),this._day=new Intl.DateTimeFormat(`en-CA`,{...a,year:`numeric`,month:`2-digit`,day:`2-digit`})}number(e,t=0){return this._number({maximumFractionDigits:t}).format(e)}percent(e){return this._number({style:`percent`,maximumFractionDigits:0}).format(e/100)}degrees(e){return`${this.number(e)}°`}celsius(e){return`${this.number(e)}${it}°C`}money(e,t){return this._number({style:`currency`,currency:t}).format(e)}duration(e){if(e<at)return this._join(`duration.less`,{});let t=Math.ceil(e/at);if(t<60)return this._join(`duration.minutes`,{minutes:t});let n=Math.floor(t/60);if(e>=st){let t=Math.floor(e/st);return this._join(`duration.days`,{days:t,hours:Math.floor(e%st/ot)})}return t%60==0?this._join(`duration.hours_only`,{hours:n}):this._join(`duration.hours`,{hours:n,minutes:t%60})}moment(e,t){let n=new Date(e);return this._day.format(n)===this._day.format(t)?this._time.format(n):(Math.abs(n.getTime()-t)<6*st*1e3?this._weekdayTime:this._dateTime).format(n)}_join(e,t){return this._texts.text(e,t).replaceAll(` `,it)}_number(e){let t=JSON.stringify(e),n=this._numbers.get(t);return n||(n=new Intl.NumberFormat(this._numberLocale,{...e,useGrouping:this._useGrouping}),this._numbers.set(t,n)),n}},dt={"action.camera":`Kamera`,"action.camera_close":`Kamera schließen`,"action.light_off":`Licht ausschalten`,"action.light_on":`Licht einschalten`,"action.more":`Mehr zu {name}`,"action.open_device":`Gerät öffnen`,"action.open_settings":`Einstellungen prüfen`,"action.pause":`Pause`,"action.resume":`Weiter`,"action.stop":`Abbrechen`,"alert.code":`Code {code}`,"alert.severity.common":`Meldung`,"alert.severity.fatal":`Fehler`,"alert.severity.info":`Hinweis`,"alert.severity.serious":`Fehler`,"alert.unknown":`Der Drucker meldet ein Problem. Mehr steht auf seiner Anzeige.`,"camera.failed":`Gerade kein Bild.`,"camera.label":`Live-Bild von {name}`,"camera.retry":`Noch einmal`,"connection.failed":`Braucht dich: Zugangsdaten oder Zertifikat passen nicht mehr.`,"connection.lost_trying":`{address} wird weiter angesprochen, mindestens jede Minute.`,"connection.lost_trying_anywhere":`Er wird weiter angesprochen, mindestens jede Minute.`,"connection.retrying":`Seit dem Start von Home Assistant nicht erreicht. Ist er eingeschaltet und im Netzwerk?`,"connection.since":`Nicht erreichbar seit {time}`,"connection.starting":`Verbindet sich …`,"duration.days":`{days} Tg. {hours} Std.`,"duration.hours":`{hours} Std. {minutes} Min.`,"duration.hours_only":`{hours} Std.`,"duration.less":`< 1 Min.`,"duration.minutes":`{minutes} Min.`,"empty.admin":`Bitte jemanden mit Adminrechten, einen Drucker hinzuzufügen.`,"empty.button":`Drucker hinzufügen`,"empty.text":`Drucker von Bambu Lab und Prusa-Drucker mit PrusaLink verbinden sich direkt über dein Netzwerk – ohne Cloud.`,"empty.title":`Noch kein Drucker`,"error.failed":`Das hat nicht geklappt: {message}`,"error.load":`Die Drucker konnten nicht geladen werden. Neuer Versuch läuft …`,"error.not_supported":`Das kann der Drucker nicht.`,"error.unauthorized":`Du darfst diesen Drucker nicht steuern.`,"fleet.add":`Drucker hinzufügen`,"fleet.label":`Drucker`,"fleet.loading":`Drucker werden geladen …`,"fleet.stale":`Verbindung zu Home Assistant unterbrochen – so sah es zuletzt aus.`,"idle.free_since":`frei seit {time}`,"idle.last_job":`Letzter Druck`,"idle.no_job":`Noch kein Druck aufgezeichnet`,"idle.waiting_since":`seit {time}`,"job.cost":`Kosten bisher`,"job.cost_total":`Kosten des Drucks`,"job.ends":`Fertig um {time}`,"job.layer":`Schicht {current}/{total}`,"job.layer_only":`Schicht {current}`,"job.left":`noch {time}`,"job.overdue":`jeden Moment`,"job.pause.error":`wegen eines Problems`,"job.pause.filament_runout":`Filament leer`,"job.pause.gcode":`laut Datei`,"job.pause.user":`von Hand`,"job.preview":`Vorschau von {name}`,"job.progress":`Fortschritt von {name}`,"job.unnamed":`Druck ohne Namen`,"result.cancelled":`Abgebrochen`,"result.failed":`Fehlgeschlagen`,"result.finished":`Fertig`,"result.unknown":`Ende nicht gesehen`,"slot.active":`in Gebrauch`,"slot.ams":`AMS {ams}, Fach {slot}`,"slot.empty":`leer`,"slot.external":`Externe Spule`,"slot.label":`Filamente`,"slot.remaining":`noch {percent}`,"slot.unknown":`unbekanntes Filament`,"status.attention":`Achtung`,"status.busy":`Beschäftigt`,"status.cancelled":`Abgebrochen`,"status.error":`Fehler`,"status.failed":`Fehlgeschlagen`,"status.finished":`Fertig`,"status.idle":`Bereit`,"status.paused":`Pausiert`,"status.preparing":`Bereitet vor`,"status.printing":`Druckt`,"status.unknown":`Unbekannt`,"status.unreachable":`Nicht erreichbar`,"stop.confirm":`Druck abbrechen`,"stop.keep":`Weiterdrucken`,"stop.text":`„{job}“ auf {printer} wird abgebrochen. Ein abgebrochener Druck lässt sich nicht fortsetzen.`,"stop.text_progress":`„{job}“ auf {printer} steht bei {progress} und wird abgebrochen. Ein abgebrochener Druck lässt sich nicht fortsetzen.`,"stop.title":`Druck abbrechen?`,"summary.attention.one":`{count} braucht dich`,"summary.attention.other":`{count} brauchen dich`,"summary.finished.one":`{count} fertig`,"summary.finished.other":`{count} fertig`,"summary.label":`Überblick`,"summary.printing.one":`{count} druckt`,"summary.printing.other":`{count} drucken`,"summary.ready.one":`{count} bereit`,"summary.ready.other":`{count} bereit`,"summary.unreachable.one":`{count} nicht erreichbar`,"summary.unreachable.other":`{count} nicht erreichbar`,"temperature.bed":`Bett`,"temperature.chamber":`Kammer`,"temperature.describe":`{part}: {actual}`,"temperature.describe_target":`{part}: {actual}, Ziel {target}`,"temperature.label":`Temperaturen`,"temperature.left_nozzle":`Linke Düse`,"temperature.nozzle":`Düse`,"temperature.right_nozzle":`Rechte Düse`},ft={"action.camera":`Camera`,"action.camera_close":`Close camera`,"action.light_off":`Turn light off`,"action.light_on":`Turn light on`,"action.more":`More for {name}`,"action.open_device":`Open device`,"action.open_settings":`Check settings`,"action.pause":`Pause`,"action.resume":`Resume`,"action.stop":`Stop`,"alert.code":`Code {code}`,"alert.severity.common":`Notice`,"alert.severity.fatal":`Error`,"alert.severity.info":`Note`,"alert.severity.serious":`Error`,"alert.unknown":`The printer reports a problem. Its display tells more.`,"camera.failed":`No picture right now.`,"camera.label":`Live picture of {name}`,"camera.retry":`Try again`,"connection.failed":`Needs you: the login or the certificate no longer fits.`,"connection.lost_trying":`Trying to reach {address} again, at least once a minute.`,"connection.lost_trying_anywhere":`Trying to reach it again, at least once a minute.`,"connection.retrying":`Not reached since Home Assistant started. Is it switched on and on the network?`,"connection.since":`Not reachable since {time}`,"connection.starting":`Connecting …`,"duration.days":`{days} d {hours} h`,"duration.hours":`{hours} h {minutes} min`,"duration.hours_only":`{hours} h`,"duration.less":`< 1 min`,"duration.minutes":`{minutes} min`,"empty.admin":`Ask someone with admin rights to add a printer.`,"empty.button":`Add printer`,"empty.text":`Bambu Lab printers and Prusa printers with PrusaLink connect straight over your network – without a cloud.`,"empty.title":`No printer yet`,"error.failed":`That did not work: {message}`,"error.load":`The printers could not be loaded. Trying again …`,"error.not_supported":`The printer can't do that.`,"error.unauthorized":`You are not allowed to control this printer.`,"fleet.add":`Add printer`,"fleet.label":`Printers`,"fleet.loading":`Loading printers …`,"fleet.stale":`Connection to Home Assistant lost – this is how it last looked.`,"idle.free_since":`free since {time}`,"idle.last_job":`Last print`,"idle.no_job":`No print recorded yet`,"idle.waiting_since":`since {time}`,"job.cost":`Cost so far`,"job.cost_total":`Cost of the print`,"job.ends":`Done at {time}`,"job.layer":`Layer {current}/{total}`,"job.layer_only":`Layer {current}`,"job.left":`{time} left`,"job.overdue":`any moment now`,"job.pause.error":`because of a problem`,"job.pause.filament_runout":`filament ran out`,"job.pause.gcode":`as the file says`,"job.pause.user":`by hand`,"job.preview":`Preview of {name}`,"job.progress":`Progress of {name}`,"job.unnamed":`Unnamed print`,"result.cancelled":`Cancelled`,"result.failed":`Failed`,"result.finished":`Finished`,"result.unknown":`End not seen`,"slot.active":`in use`,"slot.ams":`AMS {ams}, slot {slot}`,"slot.empty":`empty`,"slot.external":`External spool`,"slot.label":`Filaments`,"slot.remaining":`{percent} left`,"slot.unknown":`unknown filament`,"status.attention":`Needs you`,"status.busy":`Busy`,"status.cancelled":`Cancelled`,"status.error":`Error`,"status.failed":`Failed`,"status.finished":`Finished`,"status.idle":`Ready`,"status.paused":`Paused`,"status.preparing":`Preparing`,"status.printing":`Printing`,"status.unknown":`Unknown`,"status.unreachable":`Not reachable`,"stop.confirm":`Stop print`,"stop.keep":`Keep printing`,"stop.text":`“{job}” on {printer} will be cancelled. A cancelled print can't be continued.`,"stop.text_progress":`“{job}” on {printer} is at {progress} and will be cancelled. A cancelled print can't be continued.`,"stop.title":`Stop the print?`,"summary.attention.one":`{count} needs you`,"summary.attention.other":`{count} need you`,"summary.finished.one":`{count} finished`,"summary.finished.other":`{count} finished`,"summary.label":`Overview`,"summary.printing.one":`{count} printing`,"summary.printing.other":`{count} printing`,"summary.ready.one":`{count} ready`,"summary.ready.other":`{count} ready`,"summary.unreachable.one":`{count} not reachable`,"summary.unreachable.other":`{count} not reachable`,"temperature.bed":`Bed`,"temperature.chamber":`Chamber`,"temperature.describe":`{part}: {actual}`,"temperature.describe_target":`{part}: {actual}, target {target}`,"temperature.label":`Temperatures`,"temperature.left_nozzle":`Left nozzle`,"temperature.nozzle":`Nozzle`,"temperature.right_nozzle":`Right nozzle`},pt={de:dt,en:ft},mt=class{constructor(e){let t=e.split(`-`)[0]??`en`;this._texts=pt[t]??ft,this._plurals=new Intl.PluralRules(this._texts===ft?`en`:t)}text(e,t={}){return this._texts[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}counted(e,t){let n=this._plurals.select(t)===`one`?`one`:`other`;return this.text(`${e}.${n}`,{count:t})}},ht=t(Symbol(`printernizer-i18n`));function gt(e){let{language:t,number_format:n,time_format:r,time_zone:i}=e.locale;return[e.language,t,n,r,i,e.config.time_zone].join(`|`)}function _t(e){let t=new mt(e.language);return{texts:t,formats:new ut(e.locale,e.config.time_zone,t),backend:(t,n)=>e.localize(`component.printernizer.${t}`,n)||void 0}}var vt=class{constructor(e){this._state=e,this._listeners=/* @__PURE__ */ new Set}get state(){return this._state}subscribe(e){return this._listeners.add(e),()=>{this._listeners.delete(e)}}replace(e){if(e!==this._state){this._state=e;for(let e of[...this._listeners])e()}}},yt=class{constructor(e,t){this._host=e,this._store=t,e.addController(this)}get state(){return this._store.state}hostConnected(){this._unsubscribe=this._store.subscribe(()=>{this._host.requestUpdate()})}hostDisconnected(){this._unsubscribe?.()}},bt=5e3,z=new class extends vt{constructor(e=Date.now){super(e()),this._now=e,this._offset=0,this._watchers=0}get now(){return this._now()+this._offset}set(e){let t=Date.parse(e);Number.isNaN(t)||(this._offset=t-this._now(),this.replace(this.now))}subscribe(e){let t=super.subscribe(e);return this._watchers+=1,this._timer??=setInterval(()=>{this.replace(this.now)},bt),()=>{t(),--this._watchers,this._watchers>0||(clearInterval(this._timer),this._timer=void 0)}}},xt=1e3,St=3e4,Ct=class extends vt{constructor(e,t){super({phase:`loading`,hasFailed:!1,printers:/* @__PURE__ */ new Map}),this._api=e,this._clock=t,this._cleanups=[],this._attempt=0}start(){return this._cleanups=[this._api.onConnected(()=>{this._subscribe(xt)}),this._api.onDisconnected(()=>{this._attempt+=1,clearTimeout(this._retry),this.state.phase===`live`&&this.replace({...this.state,phase:`stale`})})],this._subscribe(xt),()=>{this._attempt+=1,clearTimeout(this._retry);for(let e of this._cleanups.splice(0))e()}}_subscribe(e){clearTimeout(this._retry),this._attempt+=1;let t=this._attempt,n=()=>t===this._attempt;this._api.subscribePrinters(e=>{n()&&this._take(e)}).then(e=>{let t=()=>void e().catch(()=>void 0);n()?this._cleanups.push(t):t()},()=>{n()&&(this.replace({...this.state,hasFailed:!0}),this._retry=setTimeout(()=>{this._subscribe(Math.min(e*2,St))},e))})}_take(e){switch(e.type){case`list`:this._clock.set(e.time),this.replace({phase:`live`,hasFailed:!1,printers:new Map(e.printers.map(e=>[e.entry_id,e]))});break;case`added`:this._put(e.printer.entry_id,e.printer);break;case`changed`:{let t=this.state.printers.get(e.entry_id);t&&this._put(e.entry_id,{...t,...e.changes});break}case`removed`:{let t=new Map(this.state.printers);t.delete(e.entry_id),this.replace({...this.state,printers:t})}}}_put(e,t){this.replace({...this.state,printers:new Map(this.state.printers).set(e,t)})}},wt=p`
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
  }
`,{I:Tt}=Le,Et=e=>e,Dt=()=>document.createComment(``),B=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Tt(r.insertBefore(Dt(),i),r.insertBefore(Dt(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=Et(e).nextSibling;Et(r).insertBefore(e,i),e=t}}}return n},V=(e,t,n=e)=>(e._$AI(t,n),e),Ot={},kt=(e,t=Ot)=>e._$AH=t,At=e=>e._$AH,jt=e=>{e._$AR(),e._$AA.remove()},Mt=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},Nt=$e(class extends et{constructor(e){if(super(e),e.type!==Qe.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=At(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=V(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=V(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=V(i[d],a[m]),B(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=V(i[f],a[p]),B(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=Mt(o,p,m),u=Mt(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=B(e,i[d]);V(t,a[p]),c[p]=t}else c[p]=V(n,a[p]),B(e,i[d],n),i[t]=null;p++}else jt(i[f]),f--}else jt(i[d]),d++;for(;p<=m;){let t=B(e,c[m+1]);V(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&jt(e)}return this.ut=o,kt(e,c),T}}),H=class extends j{text(e,t){return this.i18n.texts.text(e,t)}counted(e,t){return this.i18n.texts.counted(e,t)}shouldUpdate(){return this.i18n!==void 0}};L([o({context:ht,subscribe:!0}),M({attribute:!1})],H.prototype,`i18n`,void 0);function Pt(e,t,n={}){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function Ft(e,t){Pt(e,`hass-notification`,{message:t,duration:8e3,dismissable:!0})}var It=class extends H{constructor(...e){super(...e),this.canAdd=!1}static{this.styles=[I,p`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 440px;
        margin: 12vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `]}render(){return w`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text(`empty.title`)}</h2>
      <p class="muted">${this.text(`empty.text`)}</p>
      ${this.canAdd?w`<printernizer-button
              variant="filled"
              icon="mdi:plus"
              .text=${this.text(`empty.button`)}
              @click=${this._add}
            ></printernizer-button>`:w`<p class="muted">${this.text(`empty.admin`)}</p>`}
    `}_add(){Pt(this,`add-printer`)}};L([M({type:Boolean,attribute:`can-add`})],It.prototype,`canAdd`,void 0),It=L([F(`printernizer-empty-state`)],It);var U={preparing:{tone:`printing`,icon:`mdi:progress-wrench`,group:`printing`},printing:{tone:`printing`,icon:`mdi:printer-3d-nozzle`,group:`printing`},busy:{tone:`printing`,icon:`mdi:progress-clock`,group:`printing`},paused:{tone:`warning`,icon:`mdi:pause-circle`,group:`attention`},attention:{tone:`warning`,icon:`mdi:alert`,group:`attention`},error:{tone:`error`,icon:`mdi:alert-octagon`,group:`attention`},failed:{tone:`error`,icon:`mdi:close-circle`,group:`attention`},finished:{tone:`success`,icon:`mdi:check-circle`,group:`finished`},cancelled:{tone:`muted`,icon:`mdi:cancel`,group:`ready`},idle:{tone:`muted`,icon:`mdi:circle-outline`,group:`ready`},unknown:{tone:`muted`,icon:`mdi:help-circle-outline`,group:`ready`},unreachable:{tone:`muted`,icon:`mdi:link-off`,group:`unreachable`}},Lt=[`printing`,`attention`,`finished`,`ready`,`unreachable`],Rt={printing:U.printing,attention:U.attention,finished:U.finished,ready:U.idle,unreachable:U.unreachable};function zt(e){return e.connection===`connected`?e.status:`unreachable`}function W(e){return U[e]}function Bt(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{group:e}=W(zt(n));t.set(e,(t.get(e)??0)+1)}return new Map(Lt.flatMap(e=>{let n=t.get(e);return n?[[e,n]]:[]}))}function Vt(e,t){let{compare:n}=new Intl.Collator(t,{numeric:!0,sensitivity:`base`});return[...e].sort((e,t)=>n(e.name,t.name)||(e.entry_id<t.entry_id?-1:1))}var Ht=class extends H{constructor(...e){super(...e),this.printers=[]}static{this.styles=[I,nt,p`
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
    `]}render(){return w`<ul aria-label=${this.text(`summary.label`)}>
      ${[...Bt(this.printers)].map(([e,t])=>{let{icon:n,tone:r}=Rt[e];return w`<li class=${`tone-${r}`}>
          <ha-icon .icon=${n}></ha-icon><span>${this.counted(`summary.${e}`,t)}</span>
        </li>`})}
    </ul>`}};L([M({attribute:!1})],Ht.prototype,`printers`,void 0),Ht=L([F(`printernizer-fleet-summary`)],Ht);var Ut={fatal:`mdi:alert-octagon`,serious:`mdi:alert-octagon`,common:`mdi:alert`,info:`mdi:information`},Wt=3,Gt=class extends H{constructor(...e){super(...e),this.alerts=[]}static{this.styles=[I,nt,p`
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
    `]}render(){return w`<ul>
      ${this.alerts.slice(0,Wt).map(e=>this._alert(e))}
    </ul>`}_alert(e){return w`<li class=${P({"tone-error":e.severity===`fatal`||e.severity===`serious`,"tone-warning":e.severity===`common`,"tone-printing":e.severity===`info`})}>
      <ha-icon .icon=${Ut[e.severity]}></ha-icon>
      <div>
        <span class="hidden">${this.text(`alert.severity.${e.severity}`)}: </span>
        <div>${e.text??this.text(`alert.unknown`)}</div>
        ${e.code?w`<div class="muted code">${this.text(`alert.code`,{code:e.code})}</div>`:E}
      </div>
    </li>`}};L([M({attribute:!1})],Gt.prototype,`alerts`,void 0),Gt=L([F(`printernizer-alerts`)],Gt);var Kt=`data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==`,G=class extends H{constructor(...e){super(...e),this.entity=``,this.label=``,this._hasFailed=!1,this._isOnScreen=!1,this._observer=new IntersectionObserver(e=>{this._isOnScreen=e.at(-1)?.isIntersecting??!1,this._decide()}),this._decide=()=>{!this._isOnScreen||document.hidden?this._stop():!this._source&&!this._hasFailed&&this._start()}}static{this.styles=[I,p`
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
    `]}connectedCallback(){super.connectedCallback(),this._observer.observe(this),document.addEventListener(`visibilitychange`,this._decide)}disconnectedCallback(){super.disconnectedCallback(),this._observer.disconnect(),document.removeEventListener(`visibilitychange`,this._decide),this._isOnScreen=!1,this._stop()}render(){return this._hasFailed?w`<div class="failed">
        <span>${this.text(`camera.failed`)}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`camera.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:w`
      <ha-icon icon="mdi:cctv"></ha-icon>
      ${this._source?w`<img
              src=${this._source}
              alt=${this.text(`camera.label`,{name:this.label})}
              @error=${this._fail}
            />`:E}
    `}_start(){this._source=this.api?.cameraStream(this.entity),this._hasFailed=this._source===void 0}_stop(){let e=this.renderRoot.querySelector(`img`);e&&(e.src=Kt),this._source=void 0}_fail(){this._source=void 0,this._hasFailed=!0}_retry(){this._hasFailed=!1,this._start()}};L([M()],G.prototype,`entity`,void 0),L([M()],G.prototype,`label`,void 0),L([o({context:Je}),M({attribute:!1})],G.prototype,`api`,void 0),L([N()],G.prototype,`_source`,void 0),L([N()],G.prototype,`_hasFailed`,void 0),G=L([F(`printernizer-camera`)],G);var K=class extends j{constructor(...e){super(...e),this.confirmation={title:``,text:``,confirm:``,cancel:``}}static{this.styles=[I,p`
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
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `]}async ask(){return await this.updateComplete,this._dialog.showModal(),new Promise(e=>{this._answer=e})}render(){let{title:e,text:t,confirm:n,cancel:r}=this.confirmation;return w`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${e}</h2>
      <p id="text">${t}</p>
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${r}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button variant="danger" .text=${n} @click=${this._confirm}></printernizer-button>
      </div>
    </dialog>`}_cancel(){this._dialog.close()}_confirm(){this._dialog.close(`confirmed`)}_closed(){this._answer?.(this._dialog.returnValue===`confirmed`)}};L([M({attribute:!1})],K.prototype,`confirmation`,void 0),L([Ge(`dialog`)],K.prototype,`_dialog`,void 0),K=L([F(`printernizer-confirm-dialog`)],K);async function qt(e,t){let n=document.createElement(`printernizer-confirm-dialog`);n.confirmation=t,e.renderRoot.append(n);try{return await n.ask()}finally{n.remove()}}var Jt={pause:`mdi:pause`,resume:`mdi:play`,stop:`mdi:stop`,light_on:`mdi:lightbulb-outline`,light_off:`mdi:lightbulb-on`},q=class extends H{constructor(...e){super(...e),this.showsCamera=!1,this._isBusy=!1}static{this.styles=[I,p`
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
    `]}render(){let{printer:e}=this;if(!e)return E;let t=e.actions.find(e=>e===`light_on`||e===`light_off`);return w`
      ${this._worded(`pause`)} ${this._worded(`resume`)} ${this._camera(e)}
      <div class="end">
        ${t?this._symbol(t,()=>this._send(t)):E}
        ${e.actions.includes(`stop`)?this._symbol(`stop`,()=>this._stop()):E}
      </div>
    `}_camera(e){return!e.entities.camera||e.connection!==`connected`?E:w`<printernizer-button
      icon="mdi:cctv"
      .text=${this.text(`action.camera`)}
      .pressed=${this.showsCamera}
      @click=${this._toggleCamera}
    ></printernizer-button>`}_symbol(e,t){return w`<printernizer-button
      .icon=${Jt[e]}
      .label=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${t}
    ></printernizer-button>`}_worded(e){return this.printer?.actions.includes(e)?w`<printernizer-button
      .icon=${Jt[e]}
      .text=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${()=>this._send(e)}
    ></printernizer-button>`:E}_toggleCamera(){Pt(this,`camera-toggled`)}async _stop(){let{printer:e}=this,t=e?.job;if(!e||!t)return;let n={job:t.name||this.text(`job.unnamed`),printer:e.name};await qt(this,{title:this.text(`stop.title`),text:t.progress===null?this.text(`stop.text`,n):this.text(`stop.text_progress`,{...n,progress:this.i18n.formats.percent(t.progress)}),confirm:this.text(`stop.confirm`),cancel:this.text(`stop.keep`)})&&await this._send(`stop`)}async _send(e){let{api:t,printer:n}=this;if(t&&n&&!this._isBusy){this._isBusy=!0;try{await t.sendPrinterAction(n.entry_id,e)}catch(e){Ft(this,await this._explain(t,e))}finally{this._isBusy=!1}}}async _explain(e,t){return Ze(t)&&t.code===`unauthorized`?this.text(`error.unauthorized`):this.text(`error.failed`,{message:await e.errorText(t)??`–`})}};L([M({attribute:!1})],q.prototype,`printer`,void 0),L([M({attribute:!1})],q.prototype,`showsCamera`,void 0),L([o({context:Je}),M({attribute:!1})],q.prototype,`api`,void 0),L([N()],q.prototype,`_isBusy`,void 0),q=L([F(`printernizer-card-actions`)],q);var J=class extends j{constructor(...e){super(...e),this.source=``,this.label=``,this._broken=``}static{this.styles=[I,p`
      :host {
        display: grid;
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `]}render(){return!this.source||this.source===this._broken?w`<ha-icon icon="mdi:cube-outline"></ha-icon>`:w`<img src=${this.source} alt=${this.label} decoding="async" @error=${this._fail} />`}_fail(){this._broken=this.source}};L([M()],J.prototype,`source`,void 0),L([M()],J.prototype,`label`,void 0),L([N()],J.prototype,`_broken`,void 0),J=L([F(`printernizer-preview`)],J);var Yt=`important`,Xt=` !`+Yt,Zt=$e(class extends et{constructor(e){if(super(e),e.type!==Qe.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Xt);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?Yt:``):n[e]=r}}return T}}),Qt=class extends H{constructor(...e){super(...e),this.value=null,this.label=``}static{this.styles=[I,p`
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
    `]}render(){let{value:e}=this,t=e===null?`–`:this.i18n.formats.percent(e);return w`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${e??E}
        aria-valuetext=${t}
      >
        <div class="bar" style=${Zt({inlineSize:`${e??0}%`})}></div>
      </div>
      <span class="value" aria-hidden="true">${t}</span>
    `}};L([M({attribute:!1})],Qt.prototype,`value`,void 0),L([M()],Qt.prototype,`label`,void 0),Qt=L([F(`printernizer-progress`)],Qt);var $t=class extends H{constructor(){super(),this.standing=!1,new yt(this,z)}static{this.styles=[I,p`
      :host {
        display: block;
        color: var(--pz-muted);
      }
      span {
        white-space: nowrap;
      }
    `]}render(){let e=this._left();if(e===void 0)return E;let{formats:t}=this.i18n,n=this.job?.end_time,r=e<=0?this.text(`job.overdue`):this.text(`job.left`,{time:t.duration(e)});if(this.standing||!n||e<=0)return w`<span>${r}</span>`;let i=t.moment(n,z.now),a=this.text(`job.ends`,{time:i});return w`<span>${r}</span>
      <span title=${a}
        ><span aria-hidden="true">· ${i}</span><span class="hidden">${a}</span></span
      >`}_left(){let{job:e}=this;if(e)return this.standing||!e.end_time?e.remaining??void 0:(Date.parse(e.end_time)-z.now)/1e3}};L([M({attribute:!1})],$t.prototype,`job`,void 0),L([M({type:Boolean})],$t.prototype,`standing`,void 0),$t=L([F(`printernizer-time-left`)],$t);var en=class extends H{constructor(...e){super(...e),this.compact=!1}static{this.styles=[I,p`
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
    `]}render(){let{printer:e}=this,t=e?.job;if(!e||!t)return E;let n=t.name||this.text(`job.unnamed`),r=this._state(e,t),i=e.status===`paused`||e.status===`attention`||e.status===`error`;return w`
      ${this.compact?E:w`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="name ellipsis" title=${n}>${n}</div>
        <div class="state">
          <ha-icon .icon=${W(zt(e)).icon}></ha-icon>
          <span class="ellipsis" title=${r}>${r}</span>
        </div>
        <printernizer-progress
          .value=${t.progress}
          .label=${this.text(`job.progress`,{name:n})}
        ></printernizer-progress>
        <printernizer-time-left .job=${t} ?standing=${i}></printernizer-time-left>
      </div>
    `}_state(e,t){let n=this._detail(e,t);return[this.text(`status.${e.status}`),...n?[n]:[]].join(` · `)}_detail(e,t){let{stage:n,status:r}=e,{current_layer:i,pause_cause:a,total_layers:o}=t;if(r===`paused`&&a&&a!==`unknown`)return this.text(`job.pause.${a}`);let s=n&&n!==`printing`&&this.i18n.backend(`entity.sensor.stage.state.${n}`);if(s)return s;if(i!==null&&r!==`preparing`)return o?this.text(`job.layer`,{current:i,total:o}):this.text(`job.layer_only`,{current:i})}};L([M({attribute:!1})],en.prototype,`printer`,void 0),L([M({type:Boolean})],en.prototype,`compact`,void 0),en=L([F(`printernizer-job-section`)],en);var Y=class extends j{constructor(...e){super(...e),this.items=[],this.label=``,this._isOpen=!1}static{this.styles=[I,p`
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
    `]}render(){return w`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(e=>w`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              @click=${()=>{this._popup.hidePopover(),e.select()}}
            >
              <ha-icon .icon=${e.icon}></ha-icon>${e.text}
            </button>`)}
      </div>
    `}_toggle(){if(this._isOpen)return;let{bottom:e,left:t,right:n}=this.getBoundingClientRect(),r=getComputedStyle(this).direction===`rtl`;this._popup.showPopover();let{offsetHeight:i,offsetWidth:a}=this._popup,o=r?t:n-a;this._popup.style.left=`${Math.max(8,Math.min(o,window.innerWidth-a-8))}px`,this._popup.style.top=`${Math.max(8,Math.min(e,window.innerHeight-i-8))}px`,this._entries[0]?.focus()}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_move(e){let t=[...this._entries],n=t.findIndex(e=>e===this.shadowRoot?.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:-1}[e.key];e.key===`Tab`&&this._popup.hidePopover(),r!==void 0&&(e.preventDefault(),t.at(r%t.length)?.focus())}};L([M({attribute:!1})],Y.prototype,`items`,void 0),L([M()],Y.prototype,`label`,void 0),L([N()],Y.prototype,`_isOpen`,void 0),L([Ge(`[popover]`)],Y.prototype,`_popup`,void 0),L([qe(`[role=menuitem]`)],Y.prototype,`_entries`,void 0),Y=L([F(`printernizer-menu`)],Y);var tn=class extends H{static{this.styles=[I,p`
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
    `]}render(){let{printer:e}=this;if(!e)return E;let t=e.connection===`failed`;return w`
      <div class="state">
        <ha-icon .icon=${W(`unreachable`).icon}></ha-icon>
        <span>${this._headline(e)}</span>
      </div>
      ${e.connection===`starting`?E:w`<p class="muted">${this._attempts(e)}</p>`}
      ${t?w`<printernizer-button
              icon="mdi:wrench"
              .text=${this.text(`action.open_settings`)}
              @click=${this._openSettings}
            ></printernizer-button>`:E}
    `}_headline(e){if(e.connection===`starting`)return this.text(`connection.starting`);if(!e.unavailable_since)return this.text(`status.unreachable`);let t=this.i18n.formats.moment(e.unavailable_since,z.now);return this.text(`connection.since`,{time:t})}_attempts(e){switch(e.connection){case`failed`:return this.text(`connection.failed`);case`retrying`:return this.text(`connection.retrying`);default:return e.address?this.text(`connection.lost_trying`,{address:e.address}):this.text(`connection.lost_trying_anywhere`)}}_openSettings(){rt(`/config/integrations/integration/printernizer`)}};L([M({attribute:!1})],tn.prototype,`printer`,void 0),tn=L([F(`printernizer-offline-section`)],tn);var nn=class extends H{static{this.styles=[I,p`
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
    `]}render(){let{printer:e}=this;if(!e)return E;let t=zt(e),n=e.last_job;return w`
      ${e.preview_url===null?E:w`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n?.name??``})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="state">
          <ha-icon .icon=${W(t).icon}></ha-icon>
          <span class="word">${this.text(`status.${t}`)}</span>
          ${n?.end_time?w`<span class="muted">${this._since(e,n.end_time)}</span>`:E}
        </div>
        ${n?this._last(e,n):w`<p class="muted">${this.text(`idle.no_job`)}</p>`}
      </div>
    `}_since(e,t){let n=this.i18n.formats.moment(t,z.now);return this.text(e.status===`idle`?`idle.free_since`:`idle.waiting_since`,{time:n})}_last(e,t){let n=t.name||this.text(`job.unnamed`),{formats:r}=this.i18n,i=e.status===t.result,a=i?[]:[this.text(`result.${t.result}`)];return t.cost!==null&&a.push(r.money(t.cost,t.currency)),w`
      <div>
        ${i?E:w`<div class="muted small">${this.text(`idle.last_job`)}</div>`}
        <div class="ellipsis" title=${n}>${n}</div>
        <div class="muted">${a.join(` · `)}</div>
      </div>
    `}};L([M({attribute:!1})],nn.prototype,`printer`,void 0),nn=L([F(`printernizer-rest-section`)],nn);var rn=/^[0-9A-F]{6}([0-9A-F]{2})?$/i;function an(e){let t=e.filter(e=>rn.test(e)).map(e=>`#${e}`),[n]=t;if(n===void 0)return`transparent`;if(t.length===1)return n;let r=100/t.length;return`linear-gradient(90deg, ${t.map((e,t)=>`${e} ${t*r}% ${(t+1)*r}%`).join(`, `)})`}var on=class extends H{constructor(...e){super(...e),this.slots=[]}static{this.styles=[I,p`
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
    `]}render(){return this.slots.length===0?E:w`<ul aria-label=${this.text(`slot.label`)}>
      ${this.slots.map(e=>this._slot(e))}
    </ul>`}_slot(e){let t=this._describe(e),n=e.is_empty||e.type===null;return w`<li class=${P({active:e.is_active,empty:n})} title=${t}>
      <span
        class="dot"
        style=${Zt(n?{}:{background:an(e.colors)})}
      ></span>
      <span class="hidden">${t}</span>
      ${n?E:w`<span aria-hidden="true">${e.type}</span>`}
    </li>`}_describe(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot+1}),n=[];return e.is_empty?n.push(this.text(`slot.empty`)):n.push(e.name||e.type||this.text(`slot.unknown`)),e.remaining!==null&&n.push(this.text(`slot.remaining`,{percent:this.i18n.formats.percent(e.remaining)})),e.is_active&&n.push(this.text(`slot.active`)),`${t}: ${n.join(`, `)}`}};L([M({attribute:!1})],on.prototype,`slots`,void 0),on=L([F(`printernizer-slots`)],on);var sn=3,X=class extends H{constructor(...e){super(...e),this.nozzles=[]}static{this.styles=[I,p`
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
    `]}render(){let[e,t]=this.nozzles;return w`<ul aria-label=${this.text(`temperature.label`)}>
      ${t?this._part(t,`temperature.left_nozzle`,`mdi:printer-3d-nozzle-outline`):E}
      ${this._part(e,t?`temperature.right_nozzle`:`temperature.nozzle`,`mdi:printer-3d-nozzle-outline`)}
      ${this._part(this.bed,`temperature.bed`,`mdi:radiator`)}
      ${this._part(this.chamber,`temperature.chamber`,`mdi:cube-outline`)}
    </ul>`}_part(e,t,n){if(e?.actual==null)return E;let{actual:r,target:i}=e,{formats:a}=this.i18n,o=this.text(t),s=i?this.text(`temperature.describe_target`,{part:o,actual:a.celsius(r),target:a.celsius(i)}):this.text(`temperature.describe`,{part:o,actual:a.celsius(r)}),c=i!==null&&i>0&&Math.abs(i-r)>sn;return w`<li title=${s}>
      <ha-icon .icon=${n}></ha-icon>
      <span class="hidden">${s}</span>
      <span aria-hidden="true"
        >${a.degrees(r)}${c?w`<span class="muted"> → ${a.degrees(i)}</span>`:E}</span
      >
    </li>`}};L([M({attribute:!1})],X.prototype,`nozzles`,void 0),L([M({attribute:!1})],X.prototype,`bed`,void 0),L([M({attribute:!1})],X.prototype,`chamber`,void 0),X=L([F(`printernizer-temperatures`)],X);var Z=class extends H{constructor(...e){super(...e),this._showsCamera=!1}static{this.styles=[I,nt,p`
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
    `]}render(){let{printer:e}=this;if(!e)return E;let t=zt(e);return w`<article class=${P({[`tone-${W(t).tone}`]:!0,unreachable:t===`unreachable`})} aria-labelledby="name">
      <header>
        <span class="dot"></span>
        <h2 id="name" class="ellipsis" title=${`${e.name} · ${e.model}`}>${e.name}</h2>
        ${e.device_id?w`<printernizer-menu
                .label=${this.text(`action.more`,{name:e.name})}
                .items=${[{icon:`mdi:devices`,text:this.text(`action.open_device`),select:()=>{this._openDevice()}}]}
              ></printernizer-menu>`:E}
      </header>
      ${t===`unreachable`?w`<printernizer-offline-section .printer=${e}></printernizer-offline-section>`:this._live(e)}
    </article>`}_live(e){let t=e.alerts.filter(e=>e.severity!==`info`);return w`
      ${t.length?w`<printernizer-alerts role="alert" .alerts=${t}></printernizer-alerts>`:E}
      ${e.job?w`<printernizer-job-section
              .printer=${e}
              ?compact=${t.length>0}
            ></printernizer-job-section>`:w`<printernizer-rest-section .printer=${e}></printernizer-rest-section>`}
      ${this._showsCamera&&e.entities.camera?w`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:E}
      ${this._readings(e)} ${this._actions(e)}
    `}_readings(e){let{cost:t,currency:n}=e.job??{cost:null,currency:null};return w`<div class="readings">
      <printernizer-temperatures
        .nozzles=${e.nozzles}
        .bed=${e.bed}
        .chamber=${e.chamber}
      ></printernizer-temperatures>
      ${t!==null&&n!==null&&Number(t)>0?w`<span title=${this.text(`job.cost`)}>
              <span class="hidden">${this.text(`job.cost`)}: </span>${this.i18n.formats.money(t,n)}
            </span>`:E}
      ${e.slots.length?w`<printernizer-slots .slots=${e.slots}></printernizer-slots>`:E}
    </div>`}_actions(e){return e.actions.length===0&&!e.entities.camera?E:w`<printernizer-card-actions
      .printer=${e}
      .showsCamera=${this._showsCamera}
      @camera-toggled=${this._toggleCamera}
    ></printernizer-card-actions>`}_toggleCamera(){this._showsCamera=!this._showsCamera}_openDevice(){rt(`/config/devices/device/${this.printer?.device_id??``}`)}};L([M({attribute:!1})],Z.prototype,`printer`,void 0),L([N()],Z.prototype,`_showsCamera`,void 0),Z=L([F(`printernizer-printer-card`)],Z);var cn=class extends j{static{this.styles=[I,p`
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
    `]}render(){return w`
      <div class="name"></div>
      <div class="picture"></div>
      <div class="lines">
        <div class="short"></div>
        <div></div>
        <div class="short"></div>
      </div>
    `}};cn=L([F(`printernizer-skeleton-card`)],cn);var Q=class extends H{constructor(...e){super(...e),this.language=`en`,this.canAdd=!1}static{this.styles=[I,p`
      :host {
        display: block;
        padding: 16px;
      }
      printernizer-fleet-summary,
      .note {
        margin: 0 4px 16px;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--pz-muted);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 12px;
      }
      .stale {
        opacity: 0.6;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}render(){let{fleet:e}=this;if(!e||e.phase===`loading`)return this._loading(e?.hasFailed??!1);if(e.printers.size===0)return w`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;let t=Vt(e.printers.values(),this.language),n=e.phase===`stale`;return w`
      ${n?this._note(`mdi:link-off`,this.text(`fleet.stale`)):E}
      <printernizer-fleet-summary .printers=${t}></printernizer-fleet-summary>
      <section
        class=${n?`grid stale`:`grid`}
        aria-label=${this.text(`fleet.label`)}
        ?inert=${n}
      >
        ${Nt(t,e=>e.entry_id,e=>w`<printernizer-printer-card .printer=${e}></printernizer-printer-card>`)}
      </section>
    `}_loading(e){return w`
      ${e?this._note(`mdi:alert-circle-outline`,this.text(`error.load`)):E}
      <section class="grid" aria-busy="true" aria-label=${this.text(`fleet.loading`)}>
        ${[1,2,3].map(()=>w`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
      </section>
    `}_note(e,t){return w`<p class="note" role="status"><ha-icon .icon=${e}></ha-icon>${t}</p>`}};L([M({attribute:!1})],Q.prototype,`fleet`,void 0),L([M()],Q.prototype,`language`,void 0),L([M({type:Boolean,attribute:`can-add`})],Q.prototype,`canAdd`,void 0),Q=L([F(`printernizer-fleet-view`)],Q);var ln=`entity`,$=class extends j{constructor(){super(),this.narrow=!1,this._api=Ye(()=>this.hass),this._fleetStore=new Ct(this._api,z),this._fleet=new yt(this,this._fleetStore),this._i18n=new a(this,{context:ht}),this._i18nKey=``,this._language=``,new a(this,{context:Je,initialValue:this._api})}static{this.styles=[wt,I,p`
      :host {
        display: block;
        min-height: 100%;
        background: var(--pz-background);
        font-family: var(--ha-font-family-body, Roboto, sans-serif);
        -webkit-font-smoothing: var(--ha-font-smoothing, auto);
      }
      .bar {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        align-items: center;
        gap: 4px;
        height: var(--header-height, 56px);
        padding: 0 12px;
        border-bottom: var(--app-header-border-bottom, 1px solid var(--pz-line));
        color: var(--app-header-text-color, var(--pz-text));
        background: var(--app-header-background-color, var(--pz-background));
      }
      h1 {
        flex: 1;
        margin-inline-start: 20px;
        font-size: 20px;
        font-weight: 400;
        line-height: 28px;
      }
      :host([narrow]) h1 {
        margin-inline-start: 4px;
      }
      .bar printernizer-button {
        --pz-text: var(--app-header-text-color, inherit);
      }
      ha-menu-button {
        flex: none;
      }
    `]}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this._start()}disconnectedCallback(){super.disconnectedCallback(),this._stop?.(),delete this._stop}firstUpdated(){this._start()}shouldUpdate(e){return e.size>1||!e.has(`hass`)||!this.hasUpdated||gt(this.hass)!==this._i18nKey}willUpdate(){let e=gt(this.hass);e!==this._i18nKey&&(this._i18nKey=e,this._stop&&this._language!==this.hass.language&&this._restart(),this._language=this.hass.language,this._i18n.setValue(_t(this.hass)),this.hass.loadBackendTranslation?.(ln,`printernizer`).then(()=>{this._i18n.setValue(_t(this.hass))}))}render(){let e=this.hass.user?.is_admin??!1,t=this._i18n.value?.texts;return w`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${this.narrow}></ha-menu-button>
        <h1>Printernizer</h1>
        ${e?w`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${t?.text(`fleet.add`)}
                @click=${this._addPrinter}
              ></printernizer-button>`:E}
      </div>
      <main>
        <printernizer-fleet-view
          .fleet=${this._fleet.state}
          .language=${this.hass.language}
          ?can-add=${e}
          @add-printer=${this._addPrinter}
        ></printernizer-fleet-view>
      </main>
    `}_restart(){this._stop?.(),this._stop=this._fleetStore.start()}_start(){this._stop??=this._fleetStore.start()}_addPrinter(){rt(`/config/integrations/dashboard/add?domain=printernizer`)}};L([M({attribute:!1})],$.prototype,`hass`,void 0),L([M({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),L([M({attribute:!1})],$.prototype,`route`,void 0),$=L([F(`printernizer-panel`)],$);export{$ as PrinternizerPanel};